/** A symmetric tridiagonal matrix: `below[i]` stands beside `diagonal[i]` and `diagonal[i + 1]`. */
type Tridiagonal = { readonly diagonal: Float64Array; readonly below: Float64Array }

/** What is smaller than this beside the size of a matrix is rounding. */
const EPSILON = 2 ** -52

/**
 * Householder's reduction of a symmetric matrix to tridiagonal form, in place: the reflections are left
 * in the rows of `matrix`, row k holding that of step k.
 */
function tridiagonalise(matrix: Float64Array, n: number): Tridiagonal {
  const diagonal = new Float64Array(n)
  const below = new Float64Array(n)
  const image = new Float64Array(n)
  for (let k = 0; k < n; k += 1) {
    diagonal[k] = matrix[k * n + k] ?? 0
    let square = 0
    for (let j = k + 1; j < n; j += 1) square += (matrix[k * n + j] ?? 0) ** 2
    const length = Math.sqrt(square)
    const first = matrix[k * n + k + 1] ?? 0
    const turned = first > 0 ? -length : length
    if (k + 1 < n) below[k] = length === 0 ? 0 : turned
    // Row k becomes the unit vector v of the reflection I − 2 v vᵀ.
    const norm = Math.sqrt(2 * (square - first * turned))
    for (let j = k + 1; j < n; j += 1) {
      const entry = (matrix[k * n + j] ?? 0) - (j === k + 1 ? turned : 0)
      matrix[k * n + j] = norm === 0 ? 0 : entry / norm
    }
    if (norm > 0) reflect(matrix, n, k, image)
  }
  return { diagonal, below }
}

/** A ← (I − 2 v vᵀ) A (I − 2 v vᵀ) on the rows and columns after k; v is row k. */
function reflect(matrix: Float64Array, n: number, k: number, image: Float64Array): void {
  const v = matrix.subarray(k * n, (k + 1) * n)
  let along = 0
  for (let i = k + 1; i < n; i += 1) {
    let sum = 0
    for (let j = k + 1, at = i * n + k + 1; j < n; j += 1, at += 1) {
      sum += (matrix[at] ?? 0) * (v[j] ?? 0)
    }
    image[i] = sum
    along += sum * (v[i] ?? 0)
  }
  for (let i = k + 1; i < n; i += 1) image[i] = 2 * ((image[i] ?? 0) - along * (v[i] ?? 0))
  for (let i = k + 1; i < n; i += 1) {
    const vi = v[i] ?? 0
    const wi = image[i] ?? 0
    for (let j = k + 1, at = i * n + k + 1; j < n; j += 1, at += 1) {
      matrix[at] = (matrix[at] ?? 0) - vi * (image[j] ?? 0) - wi * (v[j] ?? 0)
    }
  }
}

/** How many eigenvalues lie below x (Sturm's sequence). */
function countBelow({ diagonal, below }: Tridiagonal, x: number, tiny: number): number {
  let count = 0
  let pivot = 1
  for (let i = 0; i < diagonal.length; i += 1) {
    const off = i === 0 ? 0 : (below[i - 1] ?? 0)
    pivot = (diagonal[i] ?? 0) - x - (off * off) / pivot
    if (Math.abs(pivot) < tiny) pivot = -tiny
    if (pivot < 0) count += 1
  }
  return count
}

/** The eigenvalue that has `rank` others below it, by bisection. */
function eigenvalue(matrix: Tridiagonal, rank: number, size: number): number {
  let low = -size
  let high = size
  while (high - low > EPSILON * size) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (countBelow(matrix, middle, EPSILON * size * EPSILON) > rank) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** Solves (T − x) y = b in place by elimination with pivoting; a pivot of 0 becomes a tiny one. */
function solveShifted({ diagonal, below }: Tridiagonal, x: number, b: Float64Array, tiny: number) {
  const n = b.length
  const main = diagonal.map((entry) => entry - x)
  const upper = Float64Array.from(below)
  const second = new Float64Array(n)
  for (let i = 0; i + 1 < n; i += 1) {
    let [pivot, right, farRight] = [main[i] ?? 0, upper[i] ?? 0, 0]
    let [lower, lowerRight, lowerFar] = [below[i] ?? 0, main[i + 1] ?? 0, upper[i + 1] ?? 0]
    if (Math.abs(lower) > Math.abs(pivot)) {
      ;[pivot, right, farRight, lower, lowerRight, lowerFar] = [
        lower,
        lowerRight,
        lowerFar,
        pivot,
        right,
        farRight,
      ]
      ;[b[i], b[i + 1]] = [b[i + 1] ?? 0, b[i] ?? 0]
    }
    if (Math.abs(pivot) < tiny) pivot = tiny
    const factor = lower / pivot
    main[i] = pivot
    upper[i] = right
    second[i] = farRight
    main[i + 1] = lowerRight - factor * right
    upper[i + 1] = lowerFar - factor * farRight
    b[i + 1] = (b[i + 1] ?? 0) - factor * (b[i] ?? 0)
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    const rest = (upper[i] ?? 0) * (b[i + 1] ?? 0) + (second[i] ?? 0) * (b[i + 2] ?? 0)
    const pivot = main[i] ?? 0
    b[i] = ((b[i] ?? 0) - rest) / (Math.abs(pivot) < tiny ? tiny : pivot)
  }
}

function normalise(vector: Float64Array): void {
  let most = 0
  for (const entry of vector) most = Math.max(most, Math.abs(entry))
  let square = 0
  for (const entry of vector) square += (entry / most) ** 2
  const length = most * Math.sqrt(square)
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length
}

export type LeadingEigen = {
  readonly value: number
  /** The eigenvalue below it; the vector is only determined where the two differ. */
  readonly next: number
  /** Of length 1; its sign is of no meaning. */
  readonly vector: Float64Array
}

/**
 * The largest eigenvalue of a symmetric matrix with its vector, and the one below. Direct (Householder,
 * Sturm bisection, inverse iteration), because power iteration needs thousands of steps where the two
 * lie close, as they do in a table of many industries.
 * `matrix` is n × n, row after row, with n of 1 or more, and is overwritten.
 * @see Golub, G. & Van Loan, C. (2013) Matrix Computations, ch. 8.3–8.4
 */
export function leadingEigen(matrix: Float64Array, n: number): LeadingEigen {
  let size = Number.MIN_VALUE
  for (let i = 0; i < n; i += 1) {
    let sum = 0
    for (let j = 0; j < n; j += 1) sum += Math.abs(matrix[i * n + j] ?? 0)
    size = Math.max(size, sum)
  }
  const reduced = tridiagonalise(matrix, n)
  const value = eigenvalue(reduced, n - 1, size)
  const next = n === 1 ? Number.NEGATIVE_INFINITY : eigenvalue(reduced, n - 2, size)
  // A start that leans on no symmetry of the matrix, always the same.
  const vector = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 0.6180339887498949) % 1))
  for (let round = 0; round < 4; round += 1) {
    solveShifted(reduced, value, vector, EPSILON * size)
    normalise(vector)
  }
  for (let k = n - 2; k >= 0; k -= 1) {
    let along = 0
    for (let j = k + 1; j < n; j += 1) along += (matrix[k * n + j] ?? 0) * (vector[j] ?? 0)
    for (let j = k + 1; j < n; j += 1) {
      vector[j] = (vector[j] ?? 0) - 2 * along * (matrix[k * n + j] ?? 0)
    }
  }
  return { value, next, vector }
}
