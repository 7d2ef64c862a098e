import { z } from 'zod'
import { type Here, hasRole, type Sql, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { pairKey } from '../assignments/rules.ts'
import { drawnInBand } from '../band-lotteries/rules.ts'
import { type Proposed, proposed } from '../budget-fillings/rules.ts'
import { type Call, callSeenBy } from '../calls/tables.ts'
import { pairIsOpen } from '../conflicts/tables.ts'
import { type CriteriaSet, sealedCriteriaOf } from '../criteria/tables.ts'
import { mandatoryTopics, type Topic } from '../discussions/rules.ts'
import { placeLabel } from '../panels/rules.ts'
import { type Panelist, panelOf } from '../panels/tables.ts'
import { ownSeat } from '../reviews/tables.ts'
import { decidedBy } from '../scores/rules.ts'
import { type FinalSheet, finalSheets } from '../scores/tables.ts'
import { type Round, roundBegun } from '../selection-rounds/tables.ts'
import { type Placed, placed } from '../selections/rules.ts'
import {
  assignedPairs,
  type Drawn,
  type Entry,
  entriesOf,
  heldSheets,
  keysOf,
  lotteryOf,
  sheetPrint,
  type Veto,
  vetoesOf,
} from '../sheet-entries/tables.ts'
import { type Statistics, statisticsOf } from './rules.ts'

export type { Drawn, Entry } from '../sheet-entries/tables.ts'

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
  readonly vetoes: readonly Veto[]
  /** Assigned and open, and without a score. */
  readonly missing: readonly { readonly applicationId: string; readonly reviewerId: string }[]
}

/** Width of the band in standard errors of a difference. */
export const bandWidth = setting('grants.band-width', z.coerce.number().min(0.1).max(5), 1, {
  label: '僅差の幅（平均の差の標準誤差の何倍か）',
  source: '運用上の初期値',
  unit: '倍',
  toBeChecked: true,
})

async function build(
  here: Here,
  call: Call,
  round: Round,
  set: CriteriaSet,
  which: Sql,
  width: number,
): Promise<ScoreSheet> {
  const criteria = decidedBy(set)
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
        isOutAtFirst: entry.isOutAtFirst,
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
    bandWidth: width,
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

const sheets = heldSheets<ScoreSheet>()

/**
 * The sheet is computed once for what it is computed from: 1,200 applications by five members and their
 * statistics are not counted again for every page. Call and round are those just loaded.
 */
async function heldOr(
  here: Here,
  whose: string,
  call: Call,
  round: Round,
  set: CriteriaSet,
  which: Sql,
): Promise<ScoreSheet> {
  const width = await settingOn(here, bandWidth)
  const print = await sheetPrint(here, call.id)
  const key = [
    here.city,
    call.id,
    whose,
    set.version,
    call.allotmentYen,
    round.lotteryNumber,
    width,
  ]
  const sheet = await sheets.get(`${key.join(' ')} ${print}`, () =>
    build(here, call, round, set, which, width),
  )
  return { ...sheet, call, round }
}

/** The whole sheet of a round whose scores are closed, for the hall; null before: nobody sees a score. */
export async function scoreSheetSeenBy(here: Here, callId: string): Promise<ScoreSheet | null> {
  const call = await callSeenBy(here, callId)
  const round = await roundBegun(here, callId)
  const set = await sealedCriteriaOf(here, callId)
  // 監査 reads what was decided, and takes no part before.
  const isEarly = hasRole(here.person, 'auditor') && round.decidedAt === null
  if (round.closedAt === null || set === null || isEarly) return null
  return heldOr(here, 'hall', call, round, set, sql`true`)
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
  const open = pairIsOpen(here, sql`a.id`, sql`${seat.reviewerId}::uuid`)
  return heldOr(here, seat.reviewerId, call, round, set, open)
}
