/**
 * The .975 quantile of Student's t: with so many degrees of freedom 95 % lie within ± this.
 *
 * With θ = atan(t / √df) the mass within ± t is a finite sum of cosines (exact for whole df); t is found
 * by halving, as the mass only grows.
 * @see Abramowitz, M. & Stegun, I. (1964) Handbook of mathematical functions, 26.7.3 and 26.7.4
 * @example tQuantile975(10) // 2.2281388519862735
 */
export function tQuantile975(df: number): number {
  let low = 0
  let high = Math.PI / 2
  for (let left = 60; left > 0; left -= 1) {
    const middle = (low + high) / 2
    if (massWithin(middle, df) < 0.95) low = middle
    else high = middle
  }
  return Math.sqrt(df) * Math.tan(low)
}

function massWithin(theta: number, df: number): number {
  const sine = Math.sin(theta)
  const square = Math.cos(theta) ** 2
  const isOdd = df % 2 === 1
  let term = isOdd ? Math.cos(theta) : 1
  let sum = df === 1 ? 0 : term
  for (let power = isOdd ? 3 : 2; power <= df - 2; power += 2) {
    term *= (square * (power - 1)) / power
    sum += term
  }
  return isOdd ? ((theta + sine * sum) * 2) / Math.PI : sine * sum
}
