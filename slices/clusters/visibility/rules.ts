import type { YearSpread } from '#packages/process-chain'

/** With so few holders a year is personal in effect. */
export const isPersonal = (holders: number): boolean => holders <= 2
/** Of fewer people ages are told in decades, and to the section alone. */
const fewAges = 5
/** Of so many holders at least, the public learns a band. */
const manyForThePublic = 5

export type Band = '5年以内' | '10年以内' | 'それより先'
/** What is told of one year of zero. Years count from today; null is beyond what was looked at. */
export type Told =
  | {
      readonly as: 'years'
      readonly median: number | null
      readonly from: number | null
      readonly to: number | null
      readonly within5: number
      readonly within10: number
      readonly later: number
    }
  | { readonly as: 'band'; readonly band: Band }
  | { readonly as: 'few' }

export function bandOf({ median }: Pick<YearSpread, 'median'>): Band {
  if (median !== null && median <= 5) return '5年以内'
  return median !== null && median <= 10 ? '10年以内' : 'それより先'
}

const inYears = (spread: YearSpread): Told => ({
  as: 'years',
  median: spread.median,
  from: spread.p10,
  to: spread.p90,
  within5: spread.probabilityBy[5] ?? 0,
  within10: spread.probabilityBy[10] ?? 0,
  later: spread.probabilityLater,
})

/** The section sees the year; everybody else in the hall sees a band where one or two stand behind it. */
export function toldInTheHall(spread: YearSpread, holders: number, seesYears: boolean): Told {
  return seesYears || !isPersonal(holders) ? inYears(spread) : { as: 'band', band: bandOf(spread) }
}

/** The public never sees a year; of a process with few holders not even a band. */
export function toldInPublic(spread: YearSpread, holders: number): Told {
  return holders >= manyForThePublic ? { as: 'band', band: bandOf(spread) } : { as: 'few' }
}

/** Whether an age in the middle may be told to the year: of few it is somebody's own, opened by a purpose. */
export const agesAreMany = (people: number): boolean => people >= fewAges

/** Whether ages may be shown, in decades. */
export function agesAreShown(people: number, seesYears: boolean): boolean {
  return seesYears || agesAreMany(people)
}
