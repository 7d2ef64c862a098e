import { z } from 'zod'

/** An exact rate: 2/3 is two whole numbers, because 0.6666… loses a thousand yen now and then. */
export type Fraction = { readonly num: number; readonly den: number }

const isFraction = (num: number, den: number) =>
  Number.isSafeInteger(num) && Number.isSafeInteger(den) && num >= 0 && den > 0

/**
 * A rate as ordinances write it: 「2/3」「３分の２」「50%」「10/10」. It is not reduced: 10/10 stays so.
 * Null where it is none of these, or where the denominator is 0.
 */
export function parseFraction(text: string): Fraction | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace('⁄', '/')
  const slash = /^(\d+)\/(\d+)$/.exec(plain)
  const words = /^(\d+)分の(\d+)$/.exec(plain)
  const percent = /^(\d+)%$/.exec(plain)
  const [num, den] = slash
    ? [Number(slash[1]), Number(slash[2])]
    : words
      ? [Number(words[2]), Number(words[1])]
      : percent
        ? [Number(percent[1]), 100]
        : [0, 0]
  return isFraction(num, den) ? { num, den } : null
}

/** 「2/3」 */
export const formatFraction = ({ num, den }: Fraction): string => `${num}/${den}`

/**
 * Eligible cost times rate, cut to a multiple of `unitYen`, in whole numbers throughout:
 *
 *     floor(eligible × num / den / unit) × unit
 *
 * @throws {RangeError} the amount is negative or not whole, or the fraction is none
 * @example rateAmount(4_499_999, { num: 2, den: 3 }) // 2_999_000
 */
export function rateAmount(eligibleYen: number, { num, den }: Fraction, unitYen = 1_000): number {
  const whole = Number.isSafeInteger(eligibleYen) && eligibleYen >= 0 && unitYen >= 1
  if (!whole || !isFraction(num, den)) {
    throw new RangeError(`cannot take ${num}/${den} of ${eligibleYen} yen`)
  }
  const unit = BigInt(unitYen)
  return Number(((BigInt(eligibleYen) * BigInt(num)) / (BigInt(den) * unit)) * unit)
}

/** Form field → `Fraction`, above 0 and not above 1, with the sentence as message. */
export function fraction(sentence = '率を、分数で入れてください（例：2/3）。') {
  return z.string({ error: sentence }).transform((text, context): Fraction => {
    const rate = parseFraction(text)
    if (rate && rate.num > 0 && rate.num <= rate.den) return rate
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })
}
