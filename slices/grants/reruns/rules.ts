import { broken, type Ruling } from '#platform'
import { drawnInBand } from '../band-lotteries/rules.ts'
import { proposed } from '../budget-fillings/rules.ts'
import { statisticsOf } from '../score-sheets/rules.ts'
import type { ScoreSheet } from '../score-sheets/tables.ts'
import { decidedBy, type Sheet, twoPlaces } from '../scores/rules.ts'
import { type Placed, placed } from '../selections/rules.ts'
import type { VetoCorrection } from '../veto-corrections/rules.ts'

export const remedies = ['要らない', '予備の予算で採択', '次の予算で採択'] as const
export type Remedy = (typeof remedies)[number]

export type Correction = {
  readonly applicationId: string
  readonly reviewerId: string
  readonly before: readonly number[]
  readonly after: readonly number[]
}

type Known = Pick<ScoreSheet, 'entries' | 'members' | 'sheets' | 'set'>

/**
 * 「AB2C R4：5,4,4」 a line: which application and whose sheet, and the points as they should have stood.
 * @returns the sentence of the first line that is none
 */
export function correctionsFrom(typed: string, sheet: Known): readonly Correction[] | string {
  const byCode = new Map([...sheet.entries].map(([id, { code }]) => [code, id]))
  const byLabel = new Map(sheet.members.map(({ label, reviewerId }) => [label, reviewerId]))
  const found: Correction[] = []
  for (const line of typed.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const plain = line.normalize('NFKC').trim()
    const read = /^([2-9A-HJ-NP-Z]{4})\s+(R\d{1,2})\s*:\s*(\d+(?:\s*[,、]\s*\d+)*)$/.exec(plain)
    const applicationId = byCode.get(read?.[1] ?? '')
    const reviewerId = byLabel.get(read?.[2] ?? '')
    const before = sheet.sheets.find(
      (one) => one.applicationId === applicationId && one.reviewerId === reviewerId,
    )
    if (!applicationId || !reviewerId || !before)
      return `「${line.trim()}」に当たる採点がありません。「AB2C R4：5,4,4」のように書いてください。`
    const after = (read?.[3] ?? '').split(/[,、]/).map(Number)
    const isOnScale = after.every((one) => one <= sheet.set.scaleMax)
    if (after.length !== before.points.length || !isOnScale)
      return `「${line.trim()}」の点は、0から${sheet.set.scaleMax}の整数を${before.points.length}個書いてください。`
    found.push({ applicationId, reviewerId, before: before.points, after })
  }
  return found
}

export type Place = {
  readonly applicationId: string
  readonly code: string
  readonly name: string
  readonly rankBefore: number | null
  readonly meanBefore: string
  readonly outcomeBefore: string
  readonly rankAfter: number | null
  readonly meanAfter: string
  readonly outcomeAfter: string
}

const asCorrected =
  (corrections: readonly Correction[]) =>
  (one: Sheet): Sheet => {
    const found = corrections.find(
      (other) => other.applicationId === one.applicationId && other.reviewerId === one.reviewerId,
    )
    return found ? { ...one, points: found.after } : one
  }

/** What was in error: points, and votes on 不適格. */
export type Errors = {
  readonly scores: readonly Correction[]
  readonly vetoes: readonly VetoCorrection[]
}

/** The order by the same sealed rules and the same lottery, without the errors. */
function orderOf(
  { set, order, members, lottery, proposals }: ScoreSheet,
  errors: Errors,
  width: number,
): readonly Placed[] {
  const criteria = decidedBy(set)
  const correct = asCorrected(errors.scores)
  const upheld = new Map(errors.vetoes.map((one) => [one.applicationId, one.isUpheld]))
  const keys = lottery && new Map(lottery.tickets.map((one) => [one.applicationId, one.key]))
  const sealed = { criteria, meanMin: set.meanMin, memberMin: set.memberMin }
  const candidates = order.map(({ candidate }) => ({
    ...candidate,
    sheets: candidate.sheets.map(correct),
    vetoUpheld: upheld.get(candidate.applicationId) ?? candidate.vetoUpheld,
    adjustedMean: null,
  }))
  const raw = placed(sealed, candidates, keys)
  const statistics = statisticsOf({
    criteria,
    applicationIds: candidates.map(({ applicationId }) => applicationId),
    reviewerIds: members.map(({ reviewerId }) => reviewerId),
    sheets: candidates.flatMap(({ sheets }) => sheets),
    places: [...proposals.values()].filter(({ outcome }) => outcome === '採択').length,
    bandWidth: width,
  })
  const adjusts = set.severityUse === '欠測時のみ補正平均' && !statistics.isComplete
  const fair = new Map(
    (statistics.model.value?.applicants ?? []).map(({ id, fairMean }) => [id, fairMean]),
  )
  const byScores = adjusts
    ? placed(
        sealed,
        candidates.map((one) => ({ ...one, adjustedMean: fair.get(one.applicationId) ?? null })),
        keys,
      )
    : raw
  return set.bandRule === '僅差は抽選'
    ? drawnInBand(byScores, statistics.band.value?.members ?? [], keys)
    : byScores
}

/** Old and new side by side, in the new order. Before stands what was decided, whatever the order had said. */
export function placesWith(
  sheet: ScoreSheet,
  decided: ReadonlyMap<string, string>,
  errors: Errors,
  width: number,
): readonly Place[] {
  const after = orderOf(sheet, errors, width)
  const { call, set } = sheet
  const proposals = new Map(
    proposed(after, call.allotmentYen, set.budgetRule, call.hasWaitlist).map((one) => [
      one.applicationId,
      one,
    ]),
  )
  const before = new Map(sheet.order.map((one) => [one.candidate.applicationId, one]))
  return after.map(({ candidate, rank, mean }) => {
    const { applicationId } = candidate
    const old = before.get(applicationId)
    const entry = sheet.entries.get(applicationId)
    return {
      ...{ applicationId, code: entry?.code ?? '', name: entry?.applicantName ?? '' },
      rankBefore: old?.rank ?? null,
      meanBefore: old?.mean ? twoPlaces(old.mean) : '',
      outcomeBefore: decided.get(applicationId) ?? '',
      rankAfter: rank,
      meanAfter: mean ? twoPlaces(mean) : '',
      outcomeAfter: proposals.get(applicationId)?.outcome ?? '',
    }
  })
}

/** Who would have been selected without the error, and was not. */
export const wronged = (places: readonly Place[]): readonly Place[] =>
  places.filter((one) => one.outcomeAfter === '採択' && one.outcomeBefore !== '採択')

/** Who was selected only by the error: it is not theirs, and nothing is taken from them. */
export const innocent = (places: readonly Place[]): readonly Place[] =>
  places.filter((one) => one.outcomeBefore === '採択' && one.outcomeAfter !== '採択')

export const orderIsChanged = (places: readonly Place[]): boolean =>
  wronged(places).length > 0 || innocent(places).length > 0

export function theErrorWasFound(finding: string | null): Ruling {
  return (
    finding === '事実の誤りあり' || broken('事実の誤りがあると回答した申出だけ、再計算できます。')
  )
}

export function somethingIsCorrected({ scores, vetoes }: Errors): Ruling {
  return (
    scores.length + vetoes.length > 0 ||
    broken('直す点か、直す不適格の議決のどちらかを書いてください。', 'corrections')
  )
}

export function itIsNotRerun(isThere: boolean): Ruling {
  return !isThere || broken('この申出の再計算は、もう終わっています。')
}

/** Whoever would have been selected is made good, from money that nobody else has. */
export function theRemedyFits(places: readonly Place[], remedy: Remedy, note: string): Ruling {
  const names = wronged(places).map(({ code }) => code)
  if (names.length === 0)
    return (
      remedy === '要らない' ||
      broken('採択に変わる申請がありません。救済は「要らない」です。', 'remedy')
    )
  if (remedy === '要らない')
    return broken(
      `案件${names.join('、')}が採択に変わります。救済の方法を選んでください。`,
      'remedy',
    )
  return note.trim().length >= 5 || broken('どの予算から出すかを書いてください。', 'remedyNote')
}
