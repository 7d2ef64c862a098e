import { normalQuantile } from '#packages/distributions'

export type Interval = { readonly low: number; readonly high: number }

/** @throws {RangeError} not strictly between 0 and 1 */
export function insistOnConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`not a confidence between 0 and 1: ${confidence}`)
  }
}

/**
 * Wilson's interval for a share `p` seen in `n` answers; n need not be whole (effective number).
 *
 *     (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * It stays within 0 to 1 and is not empty where nobody, or everybody, says yes. Null for n = 0.
 * @throws {RangeError} p not in 0 to 1, n negative or not finite, confidence not between 0 and 1
 * @see Wilson, E. (1927) Probable inference, the law of succession, and statistical inference
 * @example wilsonInterval(7 / 12, 12) // { low: 0.320, high: 0.807 }
 */
export function wilsonInterval(p: number, n: number, confidence = 0.95): Interval | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a share: ${p}`)
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY))
    throw new RangeError(`not a number of answers: ${n}`)
  insistOnConfidence(confidence)
  if (n === 0) return null
  const square = normalQuantile((1 + confidence) / 2) ** 2 / n
  const middle = p + square / 2
  const half = Math.sqrt(square * (p * (1 - p) + square / 4))
  return {
    low: Math.max(0, (middle - half) / (1 + square)),
    high: Math.min(1, (middle + half) / (1 + square)),
  }
}
