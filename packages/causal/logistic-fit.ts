const STEPS = 60
/** The fit has arrived when no log odds move by more. */
const ARRIVED = 1e-10
/** Below this share of its own length, what is left of a column follows from the others. */
const DEPENDENT = 1e-10

/**
 * Positions of the columns that do not follow from the constant and the columns before them, each with
 * its mean and its length about the mean.
 */
export function independentColumns(columns: readonly Float64Array[]): number[] {
  const basis: Float64Array[] = []
  const kept: number[] = []
  columns.forEach((column, at) => {
    const rest = Float64Array.from(column)
    const n = rest.length
    const mean = rest.reduce((sum, one) => sum + one, 0) / n
    for (let row = 0; row < n; row += 1) rest[row] = (rest[row] as number) - mean
    const whole = Math.max(lengthOf(rest), Math.abs(mean) * Math.sqrt(n))
    for (let pass = 0; pass < 2; pass += 1) for (const other of basis) removeShare(rest, other)
    const length = lengthOf(rest)
    if (!(length > DEPENDENT * whole)) return
    for (let row = 0; row < n; row += 1) rest[row] = (rest[row] as number) / length
    basis.push(rest)
    kept.push(at)
  })
  return kept
}

function lengthOf(values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += (values[at] as number) ** 2
  return Math.sqrt(sum)
}

function removeShare(values: Float64Array, direction: Float64Array): void {
  let dot = 0
  for (let at = 0; at < values.length; at += 1) {
    dot += (values[at] as number) * (direction[at] as number)
  }
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (values[at] as number) - dot * (direction[at] as number)
  }
}

/** Solves H d = g by Cholesky, in place in g; false where H is not positive. H is overwritten. */
function solveInPlace(h: Float64Array, g: Float64Array, k: number): boolean {
  for (let column = 0; column < k; column += 1) {
    const whole = h[column * k + column] as number
    for (let row = column; row < k; row += 1) {
      let sum = h[row * k + column] as number
      for (let at = 0; at < column; at += 1) {
        sum -= (h[row * k + at] as number) * (h[column * k + at] as number)
      }
      if (row > column) h[row * k + column] = sum / (h[column * k + column] as number)
      else if (sum > 1e-14 * whole) h[column * k + column] = Math.sqrt(sum)
      else return false
    }
  }
  for (let row = 0; row < k; row += 1) {
    let sum = g[row] as number
    for (let at = 0; at < row; at += 1) sum -= (h[row * k + at] as number) * (g[at] as number)
    g[row] = sum / (h[row * k + row] as number)
  }
  for (let row = k - 1; row >= 0; row -= 1) {
    let sum = g[row] as number
    for (let at = row + 1; at < k; at += 1) sum -= (h[at * k + row] as number) * (g[at] as number)
    g[row] = sum / (h[row * k + row] as number)
  }
  return true
}

/** log(1 + eˣ) without overflow. */
const softplus = (x: number) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))

/**
 * Logistic regression by Newton's method on independent columns (the constant among them). Null where no
 * maximum exists: a combination of the columns separates the two groups, and the coefficients run away.
 */
export function fitLogistic(
  columns: readonly Float64Array[],
  outcome: readonly number[],
): { readonly beta: Float64Array; readonly eta: Float64Array } | null {
  const n = outcome.length
  const k = columns.length
  const beta = new Float64Array(k)
  const eta = new Float64Array(n)
  const change = new Float64Array(n)
  const h = new Float64Array(k * k)
  const g = new Float64Array(k)

  function likelihood(step: number): number {
    let sum = 0
    for (let row = 0; row < n; row += 1) {
      const odds = (eta[row] as number) + step * (change[row] as number)
      sum += (outcome[row] as number) * odds - softplus(odds)
    }
    return sum
  }

  function slopes(): void {
    h.fill(0)
    g.fill(0)
    for (let row = 0; row < n; row += 1) {
      const p = 1 / (1 + Math.exp(-(eta[row] as number)))
      const error = (outcome[row] as number) - p
      const weight = p * (1 - p)
      for (let a = 0; a < k; a += 1) {
        const xa = (columns[a] as Float64Array)[row] as number
        g[a] = (g[a] as number) + error * xa
        for (let b = 0; b <= a; b += 1) {
          const xb = (columns[b] as Float64Array)[row] as number
          h[a * k + b] = (h[a * k + b] as number) + weight * xa * xb
        }
      }
    }
  }

  for (let left = STEPS; left > 0; left -= 1) {
    slopes()
    if (!solveInPlace(h, g, k)) return null
    let largest = 0
    for (let row = 0; row < n; row += 1) {
      let sum = 0
      for (let a = 0; a < k; a += 1) {
        sum += (g[a] as number) * ((columns[a] as Float64Array)[row] as number)
      }
      change[row] = sum
      largest = Math.max(largest, Math.abs(sum))
    }
    const before = likelihood(0)
    let step = 1
    while (step > 1e-6 && likelihood(step) < before - 1e-12 * Math.abs(before)) step /= 2
    for (let row = 0; row < n; row += 1) {
      eta[row] = (eta[row] as number) + step * (change[row] as number)
    }
    for (let a = 0; a < k; a += 1) beta[a] = (beta[a] as number) + step * (g[a] as number)
    if (largest < ARRIVED) return { beta, eta }
  }
  return null
}
