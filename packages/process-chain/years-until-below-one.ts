export type ExpectedDeclineInput = {
  readonly practitioners: number
  /** Share that leaves each year, 0 to 1. */
  readonly annualExitRate: number
}
type Ratio = readonly [num: bigint, den: bigint]

/** A decimal as it was written, exactly: 0.9 is nine tenths, not the nearest binary number. */
function ratioOf(value: number): Ratio {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const power = Number(exponent) - decimals.length
  const num = BigInt(whole + decimals)
  return power >= 0 ? [num * 10n ** BigInt(power), 1n] : [num, 10n ** BigInt(-power)]
}

function isBelowOne([num, den]: Ratio, [leaving, all]: Ratio, years: number): boolean {
  const t = BigInt(years)
  return num * (all - leaving) ** t < den * all ** t
}

/** Beyond this many years the powers get long; a tie is then out of reach, too. */
const EXACT_YEARS = 2_000

/**
 * Years until the expected number of holders falls below one, with n holders and the same share q
 * leaving every year.
 *
 *     smallest t with n (1 − q)^t < 1, exactly for decimals as written
 *
 * Null = never (q = 0 with one or more). 0 where there are fewer than one today.
 * @throws {RangeError} a number of holders below 0, or a rate outside 0 to 1
 * @example yearsUntilBelowOne({ practitioners: 4, annualExitRate: 0.5 }) // 3: 4, 2, 1, 0.5
 */
export function yearsUntilBelowOne(input: ExpectedDeclineInput): number | null {
  const { practitioners, annualExitRate } = input
  if (!(practitioners >= 0 && practitioners < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`not a number of holders: ${practitioners}`)
  }
  if (!(annualExitRate >= 0 && annualExitRate <= 1)) {
    throw new RangeError(`not a rate: ${annualExitRate}`)
  }
  if (practitioners < 1) return 0
  if (annualExitRate === 0) return null
  if (annualExitRate === 1) return 1
  const crossing = Math.log(practitioners) / -Math.log1p(-annualExitRate)
  const nearest = Math.round(crossing)
  const isNear = Math.abs(crossing - nearest) <= 1e-9 * Math.max(1, crossing)
  if (!isNear || nearest > EXACT_YEARS) return Math.floor(crossing) + 1
  const below = isBelowOne(ratioOf(practitioners), ratioOf(annualExitRate), nearest)
  return below ? nearest : nearest + 1
}
