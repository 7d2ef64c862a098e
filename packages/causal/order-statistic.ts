/**
 * The value that so many others (from 0) are not above, found by partition: the list is left in another
 * order. Sorting would cost ten times as much.
 */
export function orderStatistic(values: Float64Array, rank: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1
      while ((values[right] as number) > pivot) right -= 1
      if (left <= right) {
        const kept = values[left] as number
        values[left] = values[right] as number
        values[right] = kept
        left += 1
        right -= 1
      }
    }
    if (rank <= right) high = right
    else if (rank >= left) low = left
    else break
  }
  return values[rank] as number
}

/** The smallest value that at least a share p of all are not above; the list is left in another order. */
export function quantileOf(values: Float64Array, p: number): number {
  return orderStatistic(values, Math.max(0, Math.ceil(p * values.length - 1e-9) - 1))
}
