/** A straight line at the cutoff from the points on one side of it. */
export type LocalLine = {
  /** Points with a weight above 0. */
  readonly n: number
  /** The line's height at the cutoff; null with fewer than two places of x. */
  readonly intercept: number | null
  /** Heteroskedasticity-robust (HC0) variance of the intercept; null as the intercept. */
  readonly variance: number | null
}

/**
 * Weighted least squares of y on 1 and u. u is the distance from the cutoff, in bandwidths so that it
 * squares well; only points with a weight above 0 may come in.
 *
 *     intercept = Σ h_i y_i,  h_i = w_i (S2 − S1 u_i) / (S0 S2 − S1²),  variance = Σ h_i² e_i²
 */
export function localLine(
  u: readonly number[],
  y: readonly number[],
  w: readonly number[],
): LocalLine {
  const n = u.length
  if (!u.some((one) => one !== u[0])) return { n, intercept: null, variance: null }
  let weight = 0
  let weightedU = 0
  let weightedY = 0
  for (let at = 0; at < n; at += 1) {
    weight += w[at] as number
    weightedU += (w[at] as number) * (u[at] as number)
    weightedY += (w[at] as number) * (y[at] as number)
  }
  const meanU = weightedU / weight
  const meanY = weightedY / weight
  let squares = 0
  let products = 0
  for (let at = 0; at < n; at += 1) {
    const away = (u[at] as number) - meanU
    squares += (w[at] as number) * away * away
    products += (w[at] as number) * away * ((y[at] as number) - meanY)
  }
  const slope = products / squares
  let variance = 0
  for (let at = 0; at < n; at += 1) {
    const away = (u[at] as number) - meanU
    const residual = (y[at] as number) - meanY - slope * away
    const hat = (w[at] as number) * (1 / weight - (meanU * away) / squares)
    variance += (hat * residual) ** 2
  }
  return { n, intercept: meanY - slope * meanU, variance }
}
