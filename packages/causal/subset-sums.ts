/** n choose k; exact up to 2^53. */
export function choose(n: number, k: number): number {
  let ways = 1
  for (let at = 1; at <= Math.min(k, n - k); at += 1) ways = (ways * (n - at + 1)) / at
  return Math.round(ways)
}

/** For every k up to `most`, the sums of all choices of k of the values, from the smallest up. */
function sumsByCount(values: Float64Array, most: number): Float64Array[] {
  const n = values.length
  const sums = Array.from(
    { length: Math.min(n, most) + 1 },
    (_, k) => new Float64Array(choose(n, k)),
  )
  const filled = new Int32Array(sums.length)
  filled[0] = 1
  for (const value of values) {
    for (let k = sums.length - 1; k > 0; k -= 1) {
      const from = sums[k - 1] as Float64Array
      const to = sums[k] as Float64Array
      // Merged from the largest down, into the room behind the sums that are there.
      let without = (filled[k] as number) - 1
      let other = (filled[k - 1] as number) - 1
      let at = without + other + 1
      filled[k] = at + 1
      while (other >= 0) {
        const sum = (from[other] as number) + value
        if (without >= 0 && (to[without] as number) > sum) {
          to[at--] = to[without--] as number
        } else {
          to[at--] = sum
          other -= 1
        }
      }
    }
  }
  return sums
}

/** How many pairs of one sum from each list reach at least `least`; both lists go up. */
function pairsAtLeast(left: Float64Array, right: Float64Array, least: number): number {
  let count = 0
  let at = right.length
  for (const sum of left) {
    while (at > 0 && sum + (right[at - 1] as number) >= least) at -= 1
    count += right.length - at
  }
  return count
}

/** How many sums `choiceSums` has to hold at once. */
export function choiceSumsHeld(n: number, k: number): number {
  let held = 0
  for (let of = 0; of <= Math.min(k, Math.ceil(n / 2)); of += 1)
    held += choose(Math.ceil(n / 2), of)
  return held
}

/**
 * Of all choices of k of the values, how many have a sum of at least so much. The choices are never
 * listed: each half of the values gives its own sums, and the halves are put together in order, which
 * takes 2^(n/2) steps instead of n choose k.
 *
 * @see Horowitz, E. & Sahni, S. (1974) Computing partitions with applications to the knapsack problem
 */
export function choiceSums(values: Float64Array, k: number): (least: number) => number {
  const middle = values.length >> 1
  const left = sumsByCount(values.subarray(0, middle), k)
  const right = sumsByCount(values.subarray(middle), k)
  return (least) => {
    let count = 0
    left.forEach((sums, taken) => {
      const rest = right[k - taken]
      if (rest !== undefined) count += pairsAtLeast(sums, rest, least)
    })
    return count
  }
}
