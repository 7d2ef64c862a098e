import { z } from 'zod'
import { type Here, historyOf, json, sql } from '#platform'
import type { CriteriaTyped } from '../calls/forms.ts'
import {
  bandRules,
  budgetRules,
  quorumBases,
  quorumRules,
  type SealState,
  sealStateOf,
  severityUses,
} from './rules.ts'

export type CriteriaSet = z.infer<typeof CriteriaSet>
const CriteriaSet = z.object({
  callId: z.uuid(),
  version: z.number(),
  criteria: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      weight: z.number(),
      minMean: z.number().nullable(),
    }),
  ),
  scaleMax: z.number(),
  memberMin: z.number().nullable(),
  meanMin: z.number(),
  quorumRule: z.enum(quorumRules),
  quorumBase: z.enum(quorumBases),
  severityUse: z.enum(severityUses),
  budgetRule: z.enum(budgetRules),
  bandRule: z.enum(bandRules),
  perApplication: z.number(),
  isBlind: z.boolean(),
  interviewWeight: z.number(),
  interviewPlaces: z.number().nullable(),
  publicNumberName: z.string(),
  secretHash: z.string(),
  hash: z.string(),
  sealedAt: z.string().nullable(),
  sealedName: z.string().nullable(),
  changeReason: z.string(),
  /** 先着型: the order of arrival is part of what is sealed. */
  arrivals: z.object({ order: z.string(), sameDayLottery: z.boolean() }).nullable(),
})

/** The versions of a call's criteria, the latest first; the call was loaded through the person. */
export function criteriaSetsOf(here: Here, callId: string): Promise<CriteriaSet[]> {
  return here.db.many(
    CriteriaSet,
    sql`select x.call_id, x.version, x.criteria, x.scale_max, x.member_min, x.mean_min, x.quorum_rule,
        x.quorum_base, x.severity_use, x.budget_rule, x.band_rule, x.per_application, x.is_blind,
        x.interview_weight, x.interview_places, x.public_number_name, x.secret_hash, x.hash, x.sealed_at, x.sealed_name,
        x.change_reason, case when k.way = '先着型' then json_build_object('order', k.arrival,
          'sameDayLottery', k.same_day_lottery) end as arrivals
      from grants.criteria_sets x
      join grants.calls k on (k.city, k.id) = (x.city, x.call_id)
      where x.city = ${here.city} and x.call_id = ${callId}::uuid
      order by x.version desc limit 50`,
  )
}

/** What the call is judged by: the latest version that is sealed, or null. */
export async function sealedCriteriaOf(here: Here, callId: string): Promise<CriteriaSet | null> {
  const sets = await criteriaSetsOf(here, callId)
  return sets.find(({ sealedAt }) => sealedAt !== null) ?? null
}

const Recorded = z.object({ after: z.object({ hash: z.string() }) })
const sealingActs = ['grants.seal-criteria', 'grants.change-criteria']

/** Whether the criteria are still those that were sealed, by their hash and by the record of acts. */
export async function sealOf(here: Here, callId: string): Promise<SealState> {
  const set = await sealedCriteriaOf(here, callId)
  if (set === null) return '封印前'
  const [act] = await historyOf(here, callId, 1, sealingActs)
  const recorded = Recorded.safeParse(act?.noted)
  return sealStateOf(set, recorded.success ? recorded.data.after.hash : null)
}

/** The draft of the criteria: one at a time, written over until it is sealed. */
export async function keepCriteria(
  here: Here,
  callId: string,
  version: number,
  typed: CriteriaTyped,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.criteria_sets (city, call_id, version, criteria, scale_max, member_min,
      mean_min, quorum_rule, quorum_base, severity_use, budget_rule, band_rule, per_application,
      is_blind, interview_weight, interview_places, public_number_name)
    values (${here.city}, ${callId}::uuid, ${version}, ${json(typed.criteria)}, ${typed.scaleMax},
      ${typed.memberMin}, ${typed.meanMin}, ${typed.quorumRule}, ${typed.quorumBase},
      ${typed.severityUse}, ${typed.budgetRule}, ${typed.bandRule}, ${typed.perApplication},
      ${typed.isBlind}, ${typed.interviewWeight}, ${typed.interviewPlaces},
      ${typed.publicNumberName})
    on conflict (city, call_id, version) do update set criteria = excluded.criteria,
      scale_max = excluded.scale_max, member_min = excluded.member_min,
      mean_min = excluded.mean_min, quorum_rule = excluded.quorum_rule,
      quorum_base = excluded.quorum_base, severity_use = excluded.severity_use,
      budget_rule = excluded.budget_rule, band_rule = excluded.band_rule,
      per_application = excluded.per_application, is_blind = excluded.is_blind,
      interview_weight = excluded.interview_weight,
      interview_places = excluded.interview_places,
      public_number_name = excluded.public_number_name`)
}

/** The secret of the lottery stays with the row; its hash is what is sealed and shown. */
export async function sealCriteria(
  here: Here,
  callId: string,
  version: number,
  sealed: {
    readonly secretHex: string
    readonly secretHash: string
    readonly hash: string
    readonly changeReason: string
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.criteria_sets set secret_hex = ${sealed.secretHex},
      secret_hash = ${sealed.secretHash}, hash = ${sealed.hash}, sealed_at = ${here.now},
      sealed_name = ${here.person.name}, change_reason = ${sealed.changeReason}
    where city = ${here.city} and call_id = ${callId}::uuid and version = ${version}`)
}
