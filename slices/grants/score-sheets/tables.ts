import { z } from 'zod'
import { type Here, hasRole, type Sql, sql, whole } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { pairKey } from '../assignments/rules.ts'
import { drawnInBand } from '../band-lotteries/rules.ts'
import { type Proposed, proposed } from '../budget-fillings/rules.ts'
import { type Call, callSeenBy } from '../calls/tables.ts'
import { pairIsOpen } from '../conflicts/tables.ts'
import { type CriteriaSet, sealedCriteriaOf } from '../criteria/tables.ts'
import { mandatoryTopics, type Topic } from '../discussions/rules.ts'
import { applicationNo, lotteryKey } from '../lotteries/rules.ts'
import { placeLabel } from '../panels/rules.ts'
import { type Panelist, panelOf } from '../panels/tables.ts'
import { ownSeat } from '../reviews/tables.ts'
import { weighedBy } from '../scores/rules.ts'
import { type FinalSheet, finalSheets } from '../scores/tables.ts'
import { type Round, roundBegun } from '../selection-rounds/tables.ts'
import { type Placed, placed } from '../selections/rules.ts'
import { type Statistics, statisticsOf } from './rules.ts'

const Entry = z.object({
  applicationId: z.uuid(),
  code: z.string(),
  number: z.number(),
  applicantName: z.string(),
  title: z.string(),
  askedYen: whole.nullable(),
  vetoUpheld: z.boolean(),
})
export type Entry = z.infer<typeof Entry>

const Veto = z.object({ applicationId: z.uuid(), reviewerId: z.uuid(), ground: z.string() })
const Lottery = z.object({ secretHex: z.string() })

export type ScoreSheet = {
  readonly call: Call
  readonly set: CriteriaSet
  readonly round: Round
  /** Members who were given something to score, with what the sheet calls them. */
  readonly members: readonly (Panelist & { readonly label: string })[]
  readonly entries: ReadonlyMap<string, Entry>
  readonly sheets: readonly FinalSheet[]
  readonly order: readonly Placed[]
  readonly proposals: ReadonlyMap<string, Proposed>
  readonly statistics: Statistics
  /** Null before the number is known. */
  readonly lottery: Drawn | null
  readonly topics: readonly Topic[]
  readonly vetoes: readonly z.infer<typeof Veto>[]
  /** Assigned and open, and without a score. */
  readonly missing: readonly { readonly applicationId: string; readonly reviewerId: string }[]
}

/** The lottery as it was drawn: with it anybody draws the same again. */
export type Drawn = {
  readonly callId: string
  readonly secretHex: string
  readonly publicNumber: string
  readonly tickets: readonly {
    readonly applicationId: string
    readonly no: string
    readonly key: string
  }[]
}

/** Width of the band in standard errors of a difference. */
export const bandWidth = setting('grants.band-width', z.coerce.number().min(0.1).max(5), 1, {
  label: '僅差の幅（平均の差の標準誤差の何倍か）',
  source: '運用上の初期値',
  unit: '倍',
  toBeChecked: true,
})

function entriesOf(here: Here, callId: string, which: Sql): Promise<Entry[]> {
  return here.db.many(
    Entry,
    sql`select a.id as application_id, c.code, a.number, a.applicant_name, a.title, a.asked_yen,
        exists (select from grants.panel_votes v where v.city = ${here.city}
          and v.application_id = a.id and v.kind = '不適格' and v.is_carried) as veto_upheld
      from grants.review_codes c
      join grants.applications a on (a.city, a.id) = (c.city, c.application_id)
      where c.city = ${here.city} and c.call_id = ${callId}::uuid and a.state <> '取下げ'
        and ${which}
      order by a.number limit 5000`,
  )
}

async function lotteryOf(
  here: Here,
  { callId, lotteryNumber }: Round,
  version: number,
  entries: readonly Entry[],
): Promise<Drawn | null> {
  if (lotteryNumber === '') return null
  const { secretHex } = await here.db.one(
    Lottery,
    sql`select secret_hex from grants.criteria_sets
      where city = ${here.city} and call_id = ${callId}::uuid and version = ${version}`,
  )
  const seed = `${secretHex}.${lotteryNumber}`
  return {
    ...{ callId, secretHex, publicNumber: lotteryNumber },
    tickets: entries.map(({ applicationId, number }) => ({
      applicationId,
      no: applicationNo(number),
      key: lotteryKey(callId, seed, applicationNo(number)),
    })),
  }
}

const keysOf = (drawn: Drawn | null) =>
  drawn && new Map(drawn.tickets.map(({ applicationId, key }) => [applicationId, key]))

async function build(
  here: Here,
  call: Call,
  round: Round,
  set: CriteriaSet,
  which: Sql,
): Promise<ScoreSheet> {
  const criteria = weighedBy(set)
  const found = await entriesOf(here, call.id, which)
  const entries = new Map(found.map((entry) => [entry.applicationId, entry]))
  const sheets = (await finalSheets(here, call.id)).filter(({ applicationId }) =>
    entries.has(applicationId),
  )
  const given = await assignedPairs(here, call.id)
  const seated = new Set(given.map(({ reviewerId }) => reviewerId))
  const members = (await panelOf(here, call.id))
    .filter(({ reviewerId }) => seated.has(reviewerId))
    .map((member) => ({ ...member, label: placeLabel(member.place) }))
  const scored = new Set(sheets.map((one) => pairKey(one.applicationId, one.reviewerId)))
  const missing = found.flatMap(({ applicationId }) =>
    members.flatMap(({ reviewerId }) =>
      scored.has(pairKey(applicationId, reviewerId)) ? [] : [{ applicationId, reviewerId }],
    ),
  )
  const byApplication = Map.groupBy(sheets, ({ applicationId }) => applicationId)
  const lottery = await lotteryOf(here, round, set.version, found)
  const vetoes = (await vetoesOf(here, call.id)).filter((one) => entries.has(one.applicationId))
  const sealed = { criteria, meanMin: set.meanMin, memberMin: set.memberMin }
  const orderBy = (adjusted: ReadonlyMap<string, number> | null) =>
    placed(
      sealed,
      found.map((entry) => ({
        applicationId: entry.applicationId,
        number: entry.code,
        requestedYen: entry.askedYen ?? 0,
        sheets: byApplication.get(entry.applicationId) ?? [],
        vetoUpheld: entry.vetoUpheld,
        adjustedMean: adjusted?.get(entry.applicationId) ?? null,
      })),
      keysOf(lottery),
    )
  const filled = (order: readonly Placed[]) =>
    proposed(order, call.allotmentYen, set.budgetRule, call.hasWaitlist)
  const raw = orderBy(null)
  const places = filled(raw).filter(({ outcome }) => outcome === '採択').length
  const statistics = statisticsOf({
    criteria,
    applicationIds: found.map(({ applicationId }) => applicationId),
    reviewerIds: members.map(({ reviewerId }) => reviewerId),
    sheets,
    places,
    bandWidth: await settingOn(here, bandWidth),
  })
  const adjusts = set.severityUse === '欠測時のみ補正平均' && !statistics.isComplete
  const fair = adjusts
    ? new Map((statistics.model.value?.applicants ?? []).map(({ id, fairMean }) => [id, fairMean]))
    : null
  const byScores = fair === null ? raw : orderBy(fair)
  const order =
    set.bandRule === '僅差は抽選'
      ? drawnInBand(byScores, statistics.band.value?.members ?? [], keysOf(lottery))
      : byScores
  const proposals = new Map(filled(order).map((one) => [one.applicationId, one]))
  const label = new Map(members.map((member) => [member.reviewerId, member.label]))
  return {
    call,
    set,
    round,
    members,
    entries,
    sheets,
    order,
    proposals,
    statistics,
    lottery,
    vetoes,
    missing,
    topics: mandatoryTopics({
      statistics,
      applicationIds: found.map(({ applicationId }) => applicationId),
      selected: new Set(
        filled(raw).flatMap((one) => (one.outcome === '採択' ? [one.applicationId] : [])),
      ),
      label: (reviewerId) => label.get(reviewerId) ?? '',
      missing,
      below: order.flatMap(({ candidate, below }) =>
        below.map((reviewerId) => ({ applicationId: candidate.applicationId, reviewerId })),
      ),
      vetoes,
    }),
  }
}

const Pair = z.object({ applicationId: z.uuid(), reviewerId: z.uuid() })

function assignedPairs(here: Here, callId: string): Promise<z.infer<typeof Pair>[]> {
  return here.db.many(
    Pair,
    sql`select application_id, reviewer_id from grants.assignments
      where city = ${here.city} and call_id = ${callId}::uuid limit 20000`,
  )
}

function vetoesOf(here: Here, callId: string): Promise<z.infer<typeof Veto>[]> {
  return here.db.many(
    Veto,
    sql`select application_id, reviewer_id, ground from grants.vetoes
      where city = ${here.city} and call_id = ${callId}::uuid and withdrawn_at is null limit 2000`,
  )
}

/** The whole sheet of a round whose scores are closed, for the hall; null before: nobody sees a score. */
export async function scoreSheetSeenBy(here: Here, callId: string): Promise<ScoreSheet | null> {
  const call = await callSeenBy(here, callId)
  const round = await roundBegun(here, callId)
  const set = await sealedCriteriaOf(here, callId)
  // 監査 reads what was decided, and takes no part before.
  const isEarly = hasRole(here.person, 'auditor') && round.decidedAt === null
  if (round.closedAt === null || set === null || isEarly) return null
  return build(here, call, round, set, sql`true`)
}

/**
 * The sheet as a member of the panel sees it: all that no conflict closes to them, with places, statistics
 * and topics of these alone, so that no gap tells of another. Null before the scores are closed.
 * @throws {Missing} this person does not sit there
 */
export async function panelSheetFor(here: Here, callId: string): Promise<ScoreSheet | null> {
  const seat = await ownSeat(here, callId)
  if (seat.closedAt === null) return null
  const call = await callSeenBy(here, callId)
  const set = await sealedCriteriaOf(here, callId)
  if (set === null) return null
  const round = await roundBegun(here, callId)
  return build(here, call, round, set, pairIsOpen(here, sql`a.id`, sql`${seat.reviewerId}::uuid`))
}
