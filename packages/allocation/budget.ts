import { type Fraction, rateAmount } from '#packages/japan'

export type BudgetApplication = {
  readonly id: string
  readonly eligibleYen: number
  /** 補助率 as two whole numbers: 2/3 is no decimal. */
  readonly rate: Fraction
  /** 上限額; null = none. */
  readonly capYen: number | null
}
export type BudgetInput = {
  /** In the order of priority: rank of the panel (採択型) or arrival (先着型). */
  readonly applications: readonly BudgetApplication[]
  readonly budgetYen: number
  /** Whether the first that does not fit may get the rest (the applicant has to agree). */
  readonly partialAwards: boolean
  readonly minPartialYen?: number
  /** 順位停止 or 次点へ. */
  readonly whenShort: 'stop' | 'skip'
  /** 千円未満切捨て unless given. */
  readonly unitYen?: number
}
/**
 * full; partial: the rest of the budget; short: does not fit; exhausted: comes after a stop; nothing
 * eligible: what was calculated is 0, with or without budget.
 */
export type AwardReason = 'full' | 'partial' | 'short' | 'exhausted' | 'nothing eligible'
export type Award = {
  readonly id: string
  readonly calculatedYen: number
  readonly awardYen: number
  readonly reason: AwardReason
}
export type BudgetAllocation = { readonly awards: readonly Award[]; readonly remainingYen: number }

function insistOnYen(yen: number, name: string): void {
  if (!Number.isSafeInteger(yen) || yen < 0) {
    throw new RangeError(`${name} is not a whole number of yen, 0 or more: ${yen}`)
  }
}

/**
 * What an application comes to before the budget is asked.
 *
 *     floor(min(eligible × num / den, cap) / unit) × unit
 *
 * @throws {RangeError} an amount is negative or not whole, or the rate is no fraction
 * @example calculatedAward({ id: 'a', eligibleYen: 1_500_000, rate: { num: 2, den: 3 }, capYen: null }) // 1_000_000
 */
export function calculatedAward(application: BudgetApplication, unitYen = 1_000): number {
  const { eligibleYen, rate, capYen } = application
  if (!Number.isSafeInteger(unitYen) || unitYen < 1) {
    throw new RangeError(`not a unit to cut to: ${unitYen}`)
  }
  const byRate = rateAmount(eligibleYen, rate, unitYen)
  insistOnYen(byRate, `the award of ${application.id}`)
  if (capYen === null) return byRate
  insistOnYen(capYen, `the cap of ${application.id}`)
  return Math.min(byRate, capYen - (capYen % unitYen))
}

/**
 * Gives a budget 予算 to applications in the order of priority: in full while it lasts; the first that does
 * not fit gets the rest, cut to the unit and at least `minPartialYen`, where part awards are allowed; then
 * the list stops (順位停止) or goes on to smaller ones (次点へ). An application that comes to 0 never stops
 * the list.
 *
 * Unit: whole yen, exact. Σ awards + remaining = budget.
 * @throws {RangeError} an amount is negative or not whole, the rate is no fraction, or an id comes twice
 * @example allocateBudget({ applications: [], budgetYen: 5, partialAwards: false, whenShort: 'stop' }).remainingYen // 5
 */
export function allocateBudget(input: BudgetInput): BudgetAllocation {
  const { applications, budgetYen, partialAwards, whenShort, unitYen = 1_000 } = input
  const minPartialYen = input.minPartialYen ?? 0
  insistOnYen(budgetYen, 'the budget')
  insistOnYen(minPartialYen, 'the smallest part award')
  if (new Set(applications.map(({ id }) => id)).size !== applications.length) {
    throw new RangeError('an application comes twice')
  }
  let remainingYen = budgetYen
  let stopped = false
  const awards = applications.map((application): Award => {
    const calculatedYen = calculatedAward(application, unitYen)
    const give = (awardYen: number, reason: AwardReason): Award => {
      remainingYen -= awardYen
      return { id: application.id, calculatedYen, awardYen, reason }
    }
    if (calculatedYen === 0) return give(0, 'nothing eligible')
    if (stopped) return give(0, 'exhausted')
    if (calculatedYen <= remainingYen) return give(calculatedYen, 'full')
    stopped = whenShort === 'stop'
    const restYen = remainingYen - (remainingYen % unitYen)
    const fitsPart = partialAwards && restYen > 0 && restYen >= minPartialYen
    return fitsPart ? give(restYen, 'partial') : give(0, 'short')
  })
  return { awards, remainingYen }
}
