/** @throws {RangeError} a count or total is negative or not finite */
export function insistOnCounts(counts: readonly number[]): void {
  for (const count of counts) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`not a count: ${count}`)
    }
  }
}

/** @throws {RangeError} lists of different length */
export function insistOnSameLength(one: readonly unknown[], other: readonly unknown[]): void {
  if (one.length !== other.length) {
    throw new RangeError(`a list of ${one.length} beside one of ${other.length}`)
  }
}

export const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
