const LANCZOS_G = 7
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const
const HALF_LOG_TWO_PI = 0.9189385332046728

/**
 * ln Γ(x) for x > 0, by Lanczos' approximation.
 * @see Lanczos, C. (1964) A precision approximation of the gamma function
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const below = x - 1
  let sum: number = LANCZOS[0]
  for (let at = 1; at < LANCZOS.length; at += 1) sum += (LANCZOS[at] ?? 0) / (below + at)
  const shifted = below + LANCZOS_G + 0.5
  return HALF_LOG_TWO_PI + (below + 0.5) * Math.log(shifted) - shifted + Math.log(sum)
}
