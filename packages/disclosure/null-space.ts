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
  for (let column = 0; column < width && pivots.length < rows.length; column++) {
    const at = pivots.length
    const found = order.findIndex((row, r) => r >= at && row[column] !== 0)
    const pivot = order[found]
    const first = order[at]
    if (!pivot || !first) continue
    order[found] = first
    order[at] = pivot
    const factor = inverseOf(pivot[column] ?? 1, prime)
    for (let c = column; c < width; c++) pivot[c] = ((pivot[c] ?? 0) * factor) % prime
    for (const row of order) {
      const times = row[column] ?? 0
      if (row === pivot || times === 0) continue
      for (let c = column; c < width; c++) {
        const left = (row[c] ?? 0) - (((pivot[c] ?? 0) * times) % prime)
        row[c] = left < 0 ? left + prime : left
      }
    }
    pivots.push(column)
  }
  return pivots
}

/**
 * For every unknown of a system of sums, how it can move while all the sums stay: its row of a basis of the
 * null space. A row of zeros: the sums fix the unknown. Two rows that are multiples: they fix the two
 * together.
 */
function movesOf(sums: readonly (readonly number[])[], unknowns: number, prime: number) {
  const rows = sums.map((parts) => {
    const row = new Float64Array(unknowns)
    for (const part of parts) row[part] = 1
    return row
  })
  const pivots = reduce(rows, prime)
  const isPivot = new Set(pivots)
  const free: number[] = []
  for (let one = 0; one < unknowns; one++) if (!isPivot.has(one)) free.push(one)
  const moves: number[][] = []
  for (let one = 0; one < unknowns; one++) moves.push(free.map((f) => (f === one ? 1 : 0)))
  pivots.forEach((pivot, r) => {
    moves[pivot] = free.map((f) => (prime - (rows[r]?.[f] ?? 0)) % prime)
  })
  return moves
}

/** The row scaled so that its first non-zero entry is 1; an empty text for a row of zeros. */
function direction(move: readonly number[], prime: number): string {
  const first = move.find((one) => one !== 0)
  if (first === undefined) return ''
  const factor = inverseOf(first, prime)
  return move.map((one) => (one * factor) % prime).join()
}

/**
 * Which unknowns a system of sums fixes: alone, and two together (their sum, their difference or another
 * combination). Each sum is the list of its unknowns, all with factor 1.
 *
 * Counted over the remainders of two primes, and what either finds is told: a combination could be missed
 * only where a determinant of the 0/1 system is a multiple of both, and such determinants are tiny.
 */
export function fixedBySums(
  sums: readonly (readonly number[])[],
  unknowns: number,
): { readonly alone: readonly number[]; readonly pairs: readonly (readonly [number, number])[] } {
  const alone = new Set<number>()
  const pairs = new Map<string, readonly [number, number]>()
  for (const prime of PRIMES) {
    const byDirection = new Map<string, number[]>()
    movesOf(sums, unknowns, prime).forEach((move, unknown) => {
      const key = direction(move, prime)
      if (key === '') {
        alone.add(unknown)
        return
      }
      const earlier = byDirection.get(key) ?? []
      for (const other of earlier) pairs.set(`${other},${unknown}`, [other, unknown])
      byDirection.set(key, [...earlier, unknown])
    })
  }
  return { alone: [...alone], pairs: [...pairs.values()] }
}
