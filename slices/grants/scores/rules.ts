import type { Fraction } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** What is scored: the papers, and where the seal has one the interview. */
export const scoreStages = ['書類', '面接'] as const
export type ScoreStage = (typeof scoreStages)[number]

/** One criterion of the sealed set, as far as scores are counted by it. */
export type Weighed = {
  readonly code: string
  readonly name: string
  readonly weight: number
  readonly scaleMax: number
  /** The mean on this criterion must not be below it; null where the seal asks for none. */
  readonly minMean: number | null
}

/** What one member gave one application, criterion after criterion in the order of the seal. */
export type Sheet = {
  readonly applicationId: string
  readonly reviewerId: string
  readonly points: readonly number[]
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other)
}

/** The sum of fractions of one denominator, as small as it can be written. */
export function reduced(num: number, den: number): Fraction {
  const shared = greatestDivisor(num, den) || 1
  return { num: num / shared, den: den / shared }
}

/** Below 0, 0 or above 0. Totals are of a hundred, so the products stay whole and safe. */
export const compared = (one: Fraction, other: Fraction): number =>
  one.num * other.den - other.num * one.den

/**
 * Σ weight × points / scaleMax, of 0 to 100, exactly.
 * @throws {RangeError} another number of points than criteria
 * @example totalOf(criteria, [5, 4, 4]) // 88/1 for the weights 40, 35, 25 and a scale of 5
 */
export function totalOf(criteria: readonly Weighed[], points: readonly number[]): Fraction {
  if (points.length !== criteria.length)
    throw new RangeError(`${points.length} points for ${criteria.length} criteria`)
  const den = criteria.reduce(
    (shared, { scaleMax }) => (shared * scaleMax) / greatestDivisor(shared, scaleMax),
    1,
  )
  const num = criteria.reduce(
    (sum, { weight, scaleMax }, at) => sum + weight * (points[at] ?? 0) * (den / scaleMax),
    0,
  )
  // Of a hundred, whatever the weights come to: papers and interview together are of 10,000.
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return reduced(num * 100, den * all)
}

/** The mean of fractions; null of none. */
export function meanOf(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null
  const den = values.reduce(
    (shared, value) => (shared * value.den) / greatestDivisor(shared, value.den),
    1,
  )
  const num = values.reduce((sum, value) => sum + value.num * (den / value.den), 0)
  return reduced(num, den * values.length)
}

/** The mean of whole points on one criterion; null of none. */
export function meanPoints(sheets: readonly Sheet[], criterion: number): Fraction | null {
  if (sheets.length === 0) return null
  return reduced(
    sheets.reduce((sum, { points }) => sum + (points[criterion] ?? 0), 0),
    sheets.length,
  )
}

export const asNumber = ({ num, den }: Fraction): number => num / den

/** Two places, half up, without a detour over floating point: 219/3 → 「73.00」. */
export function twoPlaces({ num, den }: Fraction): string {
  const hundredths = Math.floor((num * 200 + den) / (2 * den))
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** One place, half up, exactly: 9/4 → 「2.3」. */
export function onePlace({ num, den }: Fraction): string {
  const tenths = Math.floor((num * 20 + den) / (2 * den))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** 「点は0から5の整数で入れてください。」 at the criterion's own field. */
export function thePointsAreOnTheScale(
  criteria: readonly Weighed[],
  points: readonly (number | null)[],
): Ruling {
  const at = criteria.findIndex(({ scaleMax }, index) => {
    const value = points[index] ?? null
    return value !== null && !(Number.isInteger(value) && value >= 0 && value <= scaleMax)
  })
  const found = criteria[at]
  return (
    found === undefined ||
    broken(`点は0から${found.scaleMax}の整数で入れてください。`, `points${at + 1}`)
  )
}

/** 確定 wants a point and a sentence of reason for each criterion. */
export function theSheetIsWhole(
  criteria: readonly Weighed[],
  points: readonly (number | null)[],
  comments: readonly string[],
): Ruling {
  const open = criteria.findIndex((_, at) => (points[at] ?? null) === null)
  if (open >= 0)
    return broken(`「${criteria[open]?.name}」の点が入っていません。`, `points${open + 1}`)
  const silent = criteria.findIndex((_, at) => (comments[at] ?? '').trim() === '')
  return (
    silent < 0 ||
    broken(`「${criteria[silent]?.name}」の理由を1文以上で書いてください。`, `comment${silent + 1}`)
  )
}

/** What a member saved last is what counts: the same again is no new revision. */
export function isTheSame(
  one: { readonly points: readonly (number | null)[]; readonly comments: readonly string[] },
  other: { readonly points: readonly (number | null)[]; readonly comments: readonly string[] },
): boolean {
  const written = ({ points, comments }: typeof one) => JSON.stringify([points, comments])
  return written(one) === written(other)
}

/** All points alike: the member is asked to differentiate, and may leave it so. */
export function allAreAlike(totals: readonly Fraction[]): boolean {
  const [first] = totals
  return (
    totals.length >= 3 && first !== undefined && totals.every((one) => compared(one, first) === 0)
  )
}

export function theScoresAreOpen(closedAt: string | null, finalAt: string | null): Ruling {
  if (closedAt !== null) return broken('採点は締め切られています。点は変えられません。')
  return (
    finalAt === null ||
    broken('確定した点は変えられません。直すときは、理由を添えて事務局に差戻しを頼んでください。')
  )
}

/** Paper scores: typed by one, checked by another. */
export function anotherPersonChecks(typedBy: string | null, checkedBy: string | null): Ruling {
  return (
    typedBy === null ||
    typedBy !== checkedBy ||
    broken('紙の点は、入力した人とは別の人が確かめてください。')
  )
}

/** What is scored was read: the papers are opened first, and that is on record. */
export function thePapersAreOpened(hasLooked: boolean): Ruling {
  return hasLooked || broken('申請書を開いてから採点してください。')
}

/** The sealed criteria with their common scale. */
export const weighedBy = (set: {
  readonly criteria: readonly Omit<Weighed, 'scaleMax'>[]
  readonly scaleMax: number
}): readonly Weighed[] => set.criteria.map((one) => ({ ...one, scaleMax: set.scaleMax }))

/**
 * What an order is made by: the criteria of the seal, and where it holds an interview each of them twice, of
 * the papers and of the interview, by the sealed share.
 */
export function decidedBy(set: {
  readonly criteria: readonly Omit<Weighed, 'scaleMax'>[]
  readonly scaleMax: number
  readonly interviewWeight: number
  readonly interviewPlaces: number | null
}): readonly Weighed[] {
  const weighed = weighedBy(set)
  if (set.interviewPlaces === null) return weighed
  const share = set.interviewWeight
  return [
    ...weighed.map((one) => ({ ...one, weight: one.weight * (100 - share) })),
    ...weighed.map((one) => ({
      ...one,
      ...{ code: `${one.code}面`, name: `${one.name}（面接）`, minMean: null },
      weight: one.weight * share,
    })),
  ]
}

type Judged = Sheet & { readonly isOfPapersAlone?: boolean }

/** What is shown of one application: without an interview that it did not have. */
export function asHeard(criteria: readonly Weighed[], sheets: readonly Judged[]) {
  if (!sheets.some(({ isOfPapersAlone }) => isOfPapersAlone === true)) return { criteria, sheets }
  const half = criteria.length / 2
  return {
    criteria: criteria.slice(0, half),
    sheets: sheets.map((one) => ({ ...one, points: one.points.slice(0, half) })),
  }
}

export function everyScoreIsIn(without: number): Ruling {
  return (
    without === 0 ||
    broken(
      `確定していない採点が${without}件あります。確定を待つか、採点がない理由を書いてください。`,
    )
  )
}

export function everyPaperIsChecked(unchecked: number): Ruling {
  return unchecked === 0 || broken(`別の人が確かめていない紙の採点が${unchecked}件あります。`)
}
