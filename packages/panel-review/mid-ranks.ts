/**
 * Ranks from 1 for the smallest value; equal values share the mean of their ranks (中間順位).
 * `order` is scratch space of the same length, so that a loop over reviewers allocates nothing.
 */
export function midRanks(
  values: Float64Array,
  ranks: Float64Array = new Float64Array(values.length),
  order: Float64Array = new Float64Array(values.length),
): Float64Array {
  order.set(values)
  order.sort()
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    ranks[at] = (firstNotBelow(order, value) + firstAbove(order, value) + 1) / 2
  }
  return ranks
}

/** Σ (t³ − t) over the groups of t equal values. */
export function tieCorrection(values: Float64Array): number {
  const sorted = values.slice().sort()
  let sum = 0
  let run = 1
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[at - 1]) {
      run += 1
      continue
    }
    sum += run ** 3 - run
    run = 1
  }
  return sum
}

/** How many of the sorted values are smaller. */
function firstNotBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the sorted values are smaller or equal. */
function firstAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
