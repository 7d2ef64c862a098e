/** Totals nearer than this, beside the largest, are equal: they differ by rounding alone. */
export const EQUAL_WITHIN = 1e-9

function tolerance(values: Iterable<number | null>): number {
  let largest = 1
  for (const value of values) largest = Math.max(largest, Math.abs(value ?? 0))
  return largest * EQUAL_WITHIN
}

/**
 * Places in order of the highest: 1 + how many are strictly higher, so that equal ones share the better
 * place. Null for null.
 */
export function placesOf(values: readonly (number | null)[]): (number | null)[] {
  const order = byHighest(values)
  const near = tolerance(values)
  const places: (number | null)[] = values.map(() => null)
  let higher = 0
  for (const at of order) {
    const value = values[at] ?? 0
    while ((values[order[higher] ?? at] ?? 0) > value + near) higher += 1
    places[at] = higher + 1
  }
  return places
}

/**
 * Positions of the known values, the highest first; a run of values that differ by rounding alone stays
 * in the order given.
 */
export function byHighest(values: readonly (number | null)[]): number[] {
  const near = tolerance(values)
  const order: number[] = []
  values.forEach((value, at) => {
    if (value !== null) order.push(at)
  })
  order.sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other)
  let from = 0
  for (let to = 1; to <= order.length; to += 1) {
    const last = values[order[to - 1] ?? 0] ?? 0
    if (to < order.length && last - (values[order[to] ?? 0] ?? 0) <= near) continue
    if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).sort(ascending))
    from = to
  }
  return order
}

const ascending = (one: number, other: number) => one - other
