export type McNemar = {
  /** Two-sided p-value; null where nobody changed. */
  readonly pValue: number | null
  readonly changed: number
}

/**
 * Did the same businesses change their answer more in one direction? The exact test of McNemar, on those
 * who changed.
 *
 *     p = min(1, 2 Σ_(i ≤ min(b, c)) C(b + c, i) / 2^(b + c))
 *
 * `becameYes` changed from no to yes, `becameNo` from yes to no; the others do not count.
 * @throws {RangeError} not a whole number from 0
 * @see McNemar, Q. (1947) Note on the sampling error of the difference between correlated proportions
 * @example mcNemarExact(14, 5).pValue // 0.064: no difference can be told
 */
export function mcNemarExact(becameYes: number, becameNo: number): McNemar {
  for (const count of [becameYes, becameNo]) {
    if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`not a count: ${count}`)
  }
  const changed = becameYes + becameNo
  if (changed === 0) return { pValue: null, changed }
  // Logarithms, as 2^changed is beyond a double from 1,024 on.
  let logTerm = -changed * Math.LN2
  let sum = Math.exp(logTerm)
  for (let at = 1; at <= Math.min(becameYes, becameNo); at += 1) {
    logTerm += Math.log((changed - at + 1) / at)
    sum += Math.exp(logTerm)
  }
  return { pValue: Math.min(1, 2 * sum), changed }
}
