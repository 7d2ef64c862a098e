import { upperGamma } from './incomplete-gamma.ts'
import { insistOnNumber, insistOnShare } from './insist.ts'

/**
 * Share of the standard normal distribution above `z`.
 * @example normalUpperTail(1.959964) // 0.025
 */
export function normalUpperTail(z: number): number {
  insistOnNumber(z)
  if (!Number.isFinite(z)) return z > 0 ? 0 : 1
  const side = upperGamma(0.5, (z * z) / 2) / 2
  return z >= 0 ? side : 1 - side
}

/**
 * Share of the standard normal distribution below `z`.
 * @example normalCdf(1.959964) // 0.975
 */
export function normalCdf(z: number): number {
  return normalUpperTail(-z)
}

type Ratio = readonly [numerator: readonly number[], denominator: readonly number[]]

// The coefficients of algorithm AS 241 (PPND16): near the middle, further out, far out.
const NEAR: Ratio = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
]
const OUT: Ratio = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
    0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
  ],
]
const FAR: Ratio = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
]

function polynomial(coefficients: readonly number[], at: number): number {
  let value = 0
  for (const coefficient of coefficients) value = value * at + coefficient
  return value
}

const ratioAt = ([numerator, denominator]: Ratio, at: number) =>
  polynomial(numerator, at) / polynomial(denominator, at)

/**
 * The value below which the share `p` of the standard normal distribution lies.
 * @throws {RangeError} p is not between 0 and 1
 * @see Wichura, M. (1988) Algorithm AS 241: the percentage points of the normal distribution
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  insistOnShare(p)
  const fromMiddle = p - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * ratioAt(NEAR, 0.180625 - fromMiddle * fromMiddle)
  }
  const far = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const size = far <= 5 ? ratioAt(OUT, far - 1.6) : ratioAt(FAR, far - 5)
  return fromMiddle < 0 ? -size : size
}
