/** Just below 2²⁶, so that a product of two remainders stays exact. */
const PRIMES = [67_108_859, 67_108_837] as const

function inverseOf(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return ((x % prime) + prime) % prime
}

/** Gauss and Jordan over the remainders of a prime: rows reduced in place; the pivot's column of each row. */
function reduce(rows: readonly Float64Array[], prime: number): number[] {
  const pivots: number[] = []
  const width = rows[0]?.length ?? 0
  const order = rows as Float64Array[]
  // Columns where the pivot's row has a number: most of a table's sums are thin.
  const where = new Int32Array(width)
  for (let column = 0; column < width && pivots.length < rows.length; column++) {
    const at = pivots.length
    const found = order.findIndex((row, r) => r >= at && row[column] !== 0)
    const pivot = order[found]
    const first = order[at]
    if (!pivot || !first) continue
    order[found] = first
    order[at] = pivot
    const factor = inverseOf(pivot[column] ?? 1, prime)
    let filled = 0
    for (let c = column; c < width; c++) {
      if (pivot[c] === 0) continue
      pivot[c] = ((pivot[c] ?? 0) * factor) % prime
      where[filled++] = c
    }
    for (const row of order) {
      const times = row[column] ?? 0
      if (row === pivot || times === 0) continue
      for (let i = 0; i < filled; i++) {
        const c = where[i] ?? 0
        const left = (row[c] ?? 0) - (((pivot[c] ?? 0) * times) % prime)
        row[c] = left < 0 ? left + prime : left
      }
    }
    pivots.push(column)
  }
  return pivots
}

/** Sums without the numbers that stand alone in one, and again until none stands alone. */
function withoutSingles(sums: readonly (readonly number[])[], single: Set<number>) {
  let left = sums
  for (let before = -1; before !== single.size; ) {
    before = single.size
    left = left.map((sum) => sum.filter((one) => !single.has(one))).filter((sum) => sum.length > 0)
    for (const [only, ...more] of left) {
      if (only !== undefined && more.length === 0) single.add(only)
    }
  }
  return left
}

/**
 * How unknowns can move while all the sums stay: their rows of a basis of the null space, scaled so that the
 * first entry is 1, as text. An empty one: the sums fix the unknown. Two equal ones: they fix the two
 * together.
 */
function directions(
  sums: readonly (readonly number[])[],
  asked: readonly number[],
  prime: number,
): Map<number, string> {
  const unknowns = [...new Set(sums.flat())]
  const columnOf = new Map(unknowns.map((unknown, column) => [unknown, column]))
  const rows = sums.map((parts) => {
    const row = new Float64Array(unknowns.length)
    for (const part of parts) row[columnOf.get(part) ?? 0] = 1
    return row
  })
  const rowOf = new Map(reduce(rows, prime).map((column, r) => [column, rows[r]]))
  const found = new Map<number, string>()
  for (const unknown of asked) {
    const column = columnOf.get(unknown)
    if (column === undefined) continue
    const row = rowOf.get(column)
    // An unknown without a pivot moves freely, and by itself in its own direction.
    let text = row ? '' : `${column}:1`
    let factor = 0
    row?.forEach((entry, c) => {
      if (entry === 0 || c === column) return
      if (factor === 0) factor = inverseOf(entry, prime)
      text += `${text && ','}${c}:${(entry * factor) % prime}`
    })
    found.set(unknown, text)
  }
  return found
}

/**
 * Which unknowns a system of sums fixes: alone, and two together (their sum, their difference or another
 * combination). Each sum is the list of its unknowns, all with factor 1; only the unknowns asked for are
 * looked at.
 *
 * Counted over the remainders of two primes, and what either finds is told: a combination could be missed
 * only where a determinant of the 0/1 system is a multiple of both, and such determinants are tiny.
 */
export function fixedBySums(
  sums: readonly (readonly number[])[],
  asked: readonly number[],
): { readonly alone: readonly number[]; readonly pairs: readonly (readonly [number, number])[] } {
  const single = new Set<number>()
  const left = withoutSingles(sums, single)
  const alone = new Set(asked.filter((one) => single.has(one)))
  const pairs = new Map<string, readonly [number, number]>()
  for (const prime of PRIMES) {
    const byDirection = new Map<string, number[]>()
    for (const [unknown, direction] of directions(left, asked, prime)) {
      if (direction === '') {
        alone.add(unknown)
        continue
      }
      const same = byDirection.get(direction) ?? []
      for (const other of same) pairs.set(`${other},${unknown}`, [other, unknown])
      byDirection.set(direction, [...same, unknown])
    }
  }
  return { alone: [...alone], pairs: [...pairs.values()] }
}
