/** Standard deviation of placebo estimates, divided by their number; null with fewer than two. */
export function placeboSpread(estimates: readonly number[]): number | null {
  if (estimates.length < 2) return null
  const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length
  const squares = estimates.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return Math.sqrt(squares / estimates.length)
}
