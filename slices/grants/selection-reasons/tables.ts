import { z } from 'zod'
import { type Here, sql } from '#platform'
import { ownApplication } from '../applications/tables.ts'
import { type CriteriaSet, sealedCriteriaOf } from '../criteria/tables.ts'
import type { Sheet } from '../scores/rules.ts'
import { finalSheets } from '../scores/tables.ts'

const Reason = z.object({
  applicationId: z.uuid(),
  forApplicant: z.string(),
  improvements: z.array(z.string()),
  whomToAsk: z.string(),
  internalNote: z.string(),
  writtenName: z.string(),
  version: z.number(),
})
export type Reason = z.infer<typeof Reason>

/** What was written so far; the call was loaded through the hall. */
export function reasonsOf(here: Here, callId: string): Promise<Reason[]> {
  return here.db.many(
    Reason,
    sql`select application_id, for_applicant, improvements, whom_to_ask, internal_note, written_name,
        version
      from grants.selection_reasons where city = ${here.city} and call_id = ${callId}::uuid
      limit 5000`,
  )
}

export async function keepReason(
  here: Here,
  typed: {
    readonly callId: string
    readonly applicationId: string
    readonly forApplicant: string
    readonly improvements: readonly string[]
    readonly whomToAsk: string
    readonly internalNote: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.selection_reasons (city, application_id, call_id, for_applicant, improvements,
      whom_to_ask, internal_note, written_at, written_name)
    values (${here.city}, ${typed.applicationId}::uuid, ${typed.callId}::uuid,
      ${typed.forApplicant}, ${typed.improvements}::text[], ${typed.whomToAsk},
      ${typed.internalNote}, ${here.now}, ${here.person.name})
    on conflict (city, application_id) do update set for_applicant = excluded.for_applicant,
      improvements = excluded.improvements, whom_to_ask = excluded.whom_to_ask,
      internal_note = excluded.internal_note, written_at = excluded.written_at,
      written_name = excluded.written_name, version = selection_reasons.version + 1`)
}

const Result = z.object({
  /** From 1: those with a place, then those who missed a test, by their mean; null: nobody scored it. */
  position: z.number().nullable(),
  applications: z.number(),
  decided: z.enum(['採択', '補欠', '不採択']),
  noticeLabel: z.string(),
  forApplicant: z.string(),
  improvements: z.array(z.string()),
  whomToAsk: z.string(),
})

export type OwnResult = z.infer<typeof Result> & {
  readonly set: CriteriaSet
  /** The own sheets without who gave them. */
  readonly sheets: readonly Sheet[]
  readonly title: string
}

/**
 * The own result of whoever stands for the business, once it was decided.
 * @throws {Missing} not one's own, or not decided
 */
export async function ownResultOf(here: Here, applicationId: string): Promise<OwnResult | null> {
  const application = await ownApplication(here, applicationId)
  const result = await here.db.one(
    Result,
    sql`select s.decided, s.notice_label,
        coalesce(s.place, (select count(*)::int + 1 from grants.selections o
          where o.city = ${here.city} and o.call_id = s.call_id and s.mean_num is not null
            and (o.place is not null
              or o.mean_num * s.mean_den > s.mean_num * o.mean_den))) as position,
        (select count(*)::int from grants.selections o where o.city = ${here.city}
          and o.call_id = s.call_id) as applications,
        coalesce(w.for_applicant, '') as for_applicant,
        coalesce(w.improvements, '{}') as improvements, coalesce(w.whom_to_ask, '') as whom_to_ask
      from grants.selections s
      join grants.selection_rounds r on (r.city, r.call_id) = (s.city, s.call_id)
      left join grants.selection_reasons w on (w.city, w.application_id) = (s.city, s.application_id)
      where s.city = ${here.city} and s.application_id = ${application.id}::uuid
        and s.decided is not null and r.decided_at is not null`,
  )
  const set = await sealedCriteriaOf(here, application.callId)
  if (set === null) return null
  const sheets = (await finalSheets(here, application.callId)).filter(
    (sheet) => sheet.applicationId === application.id,
  )
  return { ...result, set, sheets, title: application.title || application.schemeName }
}

/** Whether a selection was decided on the own application, which was loaded through the person. */
export function isDecided(here: Here, applicationId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from grants.selections s
      join grants.selection_rounds r on (r.city, r.call_id) = (s.city, s.call_id)
      where s.city = ${here.city} and s.application_id = ${applicationId}::uuid
        and s.decided is not null and r.decided_at is not null)`,
  )
}
