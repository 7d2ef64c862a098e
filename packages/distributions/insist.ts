/** @throws {RangeError} not strictly between 0 and 1 */
export function insistOnShare(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`not a share between 0 and 1: ${p}`)
}

/** @throws {RangeError} not a positive finite number */
export function insistOnDegrees(...all: readonly number[]): void {
  for (const df of all) {
    if (!(df > 0 && df < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`not degrees of freedom: ${df}`)
    }
  }
}

/** @throws {RangeError} not a number */
export function insistOnNumber(value: number): void {
  if (Number.isNaN(value)) throw new RangeError('not a number')
}
