import {
  type CutoffBand,
  completeRows,
  cutoffBand,
  FEWEST_APPLICANTS,
  icc2,
  kendallW,
  kendallWByPermutation,
  type OddCell,
  oddCells,
  rankStability,
  type Score,
  type SeverityFlags,
  type SeverityModel,
  severityFlags,
  severityModel,
  varianceComponents,
  weightCorners,
} from '#packages/panel-review'
import { asNumber, type Sheet, totalOf, type Weighed } from '../scores/rules.ts'

/** A figure, or the sentence that says why the scores cannot carry it. Never 0 for 「cannot tell」. */
export type Told<T> =
  | { readonly value: T; readonly why: null }
  | { readonly value: null; readonly why: string }

const told = <T>(value: T | null, why: string): Told<T> =>
  value === null ? { value: null, why } : { value, why: null }

export type Interval = {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly isNegative: boolean
}
export type Agreement = {
  readonly icc21: Interval
  /** Null where an estimate below 0 leaves it no value. */
  readonly icc2k: Interval | null
  /** Null where the applications do not differ at all. */
  readonly iccConsistencyK: number | null
  /** F limits of McGraw and Wong where all scored all; seeded draws otherwise. */
  readonly isComplete: boolean
}
export type Concordance = {
  readonly w: number
  readonly p: number | null
  readonly applications: number
}
/** Without this member: who comes in and who goes out. */
export type LeftOut = {
  readonly reviewerId: string
  readonly entering: readonly string[]
  readonly leaving: readonly string[]
  /** Place of each application without this member, in the order of the input. */
  readonly ranks: readonly (number | null)[]
}

export type Statistics = {
  readonly model: Told<SeverityModel>
  readonly flags: Told<SeverityFlags>
  readonly agreement: Told<Agreement>
  readonly concordance: Told<Concordance>
  readonly leftOut: Told<readonly LeftOut[]>
  /** Share of the corners of the weights in which each application is selected, as in the input. */
  readonly corners: Told<readonly number[]>
  readonly band: Told<CutoffBand>
  readonly odd: Told<readonly OddCell[]>
  readonly isComplete: boolean
}

export const cannotTell = 'この件数では判断できません'

/** Of the draws for intervals and p-values; kept with the sheet, so that anyone gets the same figures. */
export const statisticsSeed = 20_260_401

export type StatisticsInput = {
  readonly criteria: readonly Weighed[]
  readonly applicationIds: readonly string[]
  readonly reviewerIds: readonly string[]
  readonly sheets: readonly Sheet[]
  /** How many are selected in the raw order. */
  readonly places: number
  /** Half-width of the band in standard errors, as the seal says. */
  readonly bandWidth: number
}

function agreementOf(
  scores: readonly Score[],
  table: readonly (readonly (number | null)[])[],
  isComplete: boolean,
): Agreement | null {
  if (table.length < FEWEST_APPLICANTS) return null
  const interval = (value: number, low: number | null, high: number | null): Interval => ({
    value: Math.max(0, value),
    low: low === null ? null : Math.max(0, low),
    high,
    isNegative: value < 0,
  })
  if (isComplete) {
    const { icc21, icc21Low, icc21High, icc2k, icc2kLow, icc2kHigh, iccConsistencyK } = icc2(table)
    return icc21 === null
      ? null
      : {
          icc21: interval(icc21, icc21Low, icc21High),
          icc2k: icc2k === null ? null : interval(icc2k, icc2kLow, icc2kHigh),
          iccConsistencyK: iccConsistencyK && Math.max(0, iccConsistencyK),
          isComplete,
        }
  }
  const found = varianceComponents({ scores, seed: statisticsSeed })
  if (!found || found.icc21.value === null) return null
  const mean = found.icc2k.value
  return {
    icc21: interval(found.icc21.value, found.icc21.low, found.icc21.high),
    icc2k: mean === null ? null : interval(mean, found.icc2k.low, found.icc2k.high),
    iccConsistencyK: found.iccConsistencyK.value && Math.max(0, found.iccConsistencyK.value),
    isComplete,
  }
}

function concordanceOf(table: readonly (readonly (number | null)[])[]): Concordance | null {
  const rows = completeRows(table)
  if (rows.length < FEWEST_APPLICANTS) return null
  const { w } = kendallW(rows)
  if (w === null) return null
  return {
    w,
    p: kendallWByPermutation(rows, { seed: statisticsSeed }).pValue,
    applications: rows.length,
  }
}

/**
 * Everything that is told beside the raw means, as information: it decides nothing. Each figure is null with
 * the reason where the panel is too small, falls into blocks or leaves too little to estimate from.
 */
export function statisticsOf(input: StatisticsInput): Statistics {
  const { criteria, applicationIds, reviewerIds, sheets, places, bandWidth } = input
  const cell = new Map(sheets.map((sheet) => [`${sheet.applicationId} ${sheet.reviewerId}`, sheet]))
  // On one scale, so that the package's weights are those of the seal.
  const points = applicationIds.map((application) =>
    reviewerIds.map((reviewer) => {
      const sheet = cell.get(`${application} ${reviewer}`)
      return sheet ? sheet.points.map((point, at) => point / (criteria[at]?.scaleMax ?? 1)) : null
    }),
  )
  const table = applicationIds.map((application) =>
    reviewerIds.map((reviewer) => {
      const sheet = cell.get(`${application} ${reviewer}`)
      return sheet ? asNumber(totalOf(criteria, sheet.points)) : null
    }),
  )
  const scores = applicationIds.flatMap((applicant, row) =>
    reviewerIds.flatMap((reviewer, column) => {
      const score = table[row]?.[column] ?? null
      return score === null ? [] : [{ applicant, reviewer, score }]
    }),
  )
  const isComplete = table.every((row) => row.every((score) => score !== null))
  const isSmall = applicationIds.length < FEWEST_APPLICANTS
  const small = `申請が${FEWEST_APPLICANTS}件に満たないため、${cannotTell}。`
  const fit = severityModel(scores)
  const blocks =
    fit.components > 1
      ? '共通して採点した申請がない委員の組があるため、識別できません。'
      : `自由度が足りないため、${cannotTell}。`
  const isSelectable = places >= 1 && places < applicationIds.length
  const everyoneOrNobody = '採択または不採択の申請がないため、線がありません。'
  const weights = criteria.map(({ weight }) => weight)
  const model = fit.applicants !== null && (fit.df ?? 0) >= 6 && !isSmall ? fit : null
  return {
    isComplete,
    model: told(model, isSmall ? small : blocks),
    flags: told(isSmall ? null : severityFlags(scores), isSmall ? small : blocks),
    agreement: told(
      agreementOf(scores, table, isComplete),
      isSmall ? small : '点に違いがないか、委員が足りないため、判断できません。',
    ),
    concordance: told(
      concordanceOf(table),
      `全員が採点した申請が${FEWEST_APPLICANTS}件に満たないか、全員が同じ順のため、判断できません。`,
    ),
    leftOut: leftOutOf(input, points, weights, isSelectable),
    corners: told(
      isSelectable && criteria.length <= 8
        ? weightCorners({ scores: points, weights, places })
        : null,
      isSelectable ? '項目が一つだけか、8項目を超えるため、計算しません。' : everyoneOrNobody,
    ),
    band: told(
      cutoffBand({ scores, places, width: bandWidth }),
      isSelectable ? blocks : everyoneOrNobody,
    ),
    odd: told(oddCells(scores), blocks),
  }
}

function leftOutOf(
  { applicationIds, reviewerIds, places }: StatisticsInput,
  points: readonly (readonly (readonly number[] | null)[])[],
  weights: readonly number[],
  isSelectable: boolean,
): Told<readonly LeftOut[]> {
  if (!isSelectable)
    return { value: null, why: '採択または不採択の申請がないため、線がありません。' }
  // Without one member each application must keep two scores.
  const isThin = points.some((row) => row.filter((one) => one !== null).length < 3)
  if (isThin)
    return { value: null, why: '1人を除くと採点が2人に満たない申請があるため、計算しません。' }
  const { runs, selected } = rankStability({ scores: points, weights, places })
  return {
    why: null,
    value: runs.flatMap((run) => {
      if (run.kind !== 'leaveOut') return []
      const isIn = (at: number) => (run.ranks[at] ?? Number.POSITIVE_INFINITY) <= places
      return [
        {
          reviewerId: reviewerIds[run.what] ?? '',
          entering: applicationIds.filter((_, at) => isIn(at) && !selected[at]),
          leaving: applicationIds.filter((_, at) => !isIn(at) && selected[at]),
          ranks: run.ranks,
        },
      ]
    }),
  }
}

/** 「他の委員より平均12.33点厳しい（±2.61）」 */
export function severitySentence(leniency: number, se: number): string {
  const way = leniency < 0 ? '厳しい' : '甘い'
  return `他の委員より平均${Math.abs(leniency).toFixed(2)}点${way}（±${se.toFixed(2)}）`
}
