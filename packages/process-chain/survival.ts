import { type ExitBand, type ExitLaw, exitLaws, insistOnLaws, insistOnYears } from './exit-law.ts'

export type SurvivalInput = {
  readonly ages: readonly number[]
  readonly annualExitProbability: readonly ExitBand[]
  readonly years: number
  /** At least how many holders the process needs; 1 unless given. */
  readonly k?: number
}
export type SurvivalYear = {
  /** At the start of this year, 0 = today. */
  readonly year: number
  readonly expected: number
  readonly variance: number
  readonly probabilityNobody: number
  readonly probabilityAtLeast: number
}
export type Survival = { readonly years: readonly SurvivalYear[] }

export function insistOnHolders(k: number): void {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError(`not a number of holders: ${k}`)
}

/** P(fewer than k present), by convolution of one holder after the other, cut at k. */
function probabilityBelow(present: Float64Array, k: number): number {
  const exactly = new Float64Array(k)
  exactly[0] = 1
  for (let holder = 0; holder < present.length; holder += 1) {
    const stays = present[holder] ?? 0
    const leaves = 1 - stays
    for (let count = Math.min(holder + 1, k - 1); count > 0; count -= 1) {
      exactly[count] = (exactly[count] ?? 0) * leaves + (exactly[count - 1] ?? 0) * stays
    }
    exactly[0] = (exactly[0] ?? 0) * leaves
  }
  let below = 0
  for (const one of exactly) below += one
  return below
}

function yearOf(year: number, present: Float64Array, k: number): SurvivalYear {
  let expected = 0
  let variance = 0
  let probabilityNobody = 1
  for (const stays of present) {
    expected += stays
    variance += stays * (1 - stays)
    probabilityNobody *= 1 - stays
  }
  const isCertain = k > 0 && k <= present.length
  const below = k === 0 ? 0 : isCertain ? Math.min(1, probabilityBelow(present, k)) : 1
  return { year, expected, variance, probabilityNobody, probabilityAtLeast: 1 - below }
}

/**
 * How many holders are left, year by year, each under a law of their own (stated year of stopping,
 * illness, a successor); the laws are independent of one another, which is an assumption to print.
 *
 * Shape: one law per holder, each of `years` entries. Answer: years + 1 entries, exact.
 * @throws {RangeError} a law of another length or not of probabilities, or k is no number of holders
 */
export function survivalUnder(laws: readonly ExitLaw[], years: number, k = 1): Survival {
  insistOnYears(years)
  insistOnHolders(k)
  insistOnLaws(laws, years)
  const present = new Float64Array(laws.length).fill(1)
  const answer = [yearOf(0, present, k)]
  for (let year = 0; year < years; year += 1) {
    for (let holder = 0; holder < present.length; holder += 1) {
      present[holder] = (present[holder] ?? 0) * (1 - (laws[holder]?.[year] ?? 1))
    }
    answer.push(yearOf(year + 1, present, k))
  }
  return { years: answer }
}

/**
 * How many holders of a process are left at the start of each year 担い手の見通し. One of age a today
 * leaves during year t with probability p(a + t), independently; nobody enters.
 *
 *     s_i(t) = Π_{u<t} (1 − p(a_i + u)),  expected = Σ s_i,  variance = Σ s_i (1 − s_i)
 *     P(nobody) = Π (1 − s_i),  P(at least k) from the Poisson-binomial distribution
 *
 * Shape: ages in whole years. Answer: years 0 to `years`. An age outside the table leaves for certain.
 * Unknown ages do not come in: draw or leave them out, and say so.
 * @throws {RangeError} not an age, a number of years or of holders, or bands that overlap or are no probability
 * @see Wang, Y. H. (1993) On the number of successes in independent trials
 * @example survival({ ages: [71], annualExitProbability: [{ fromAge: 70, toAge: 80, p: 0.15 }], years: 1 }).years[1]?.expected // 0.85
 */
export function survival({ ages, annualExitProbability, years, k = 1 }: SurvivalInput): Survival {
  return survivalUnder(exitLaws(ages, annualExitProbability, years), years, k)
}
