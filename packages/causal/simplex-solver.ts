import { columnQr } from './column-qr.ts'

/**
 * Columns nearer together than this share of the longest are told apart only by the length of the
 * weights: the floor of the ridge. It makes the optimum single and moves a well-posed one by about
 * 1e-14 of its size.
 */
const RIDGE_FLOOR = 1e-7
/** How far below the optimum's own product a column must lie to be taken in, over rounding. */
const GAIN = 8 * Number.EPSILON

export type SimplexSolver = {
  /**
   * Minimises |A w − b|² + penalty × |w|² over w ≥ 0, Σ w = 1.
   * @param columns A, column after column
   * @param target b
   * @param weights receives w
   */
  readonly solve: (
    columns: Float64Array,
    target: Float64Array,
    penalty: number,
    weights: Float64Array,
  ) => void
}

/**
 * Wolfe's method for the point of least norm in a polytope, which is this problem: as Σ w = 1,
 * A w − b is the mixture of the points a_i − b, and the penalty is one further coordinate per point.
 * It walks over sets of points (the corral) whose affine optimum has positive weights, each nearer than
 * the last, so it ends at the exact optimum after finitely many steps; the QR factorisation of the corral
 * is kept up to date. Space is taken once for many problems of one size.
 * @see Wolfe, P. (1976) Finding the nearest point in a polytope
 */
export function simplexSolver(rows: number, count: number): SimplexSolver {
  // A point is stored with a leading 1 (scaled) for Σ w = 1, its difference, and its own coordinate.
  const height = 1 + rows + count
  const points = new Float64Array(height * count)
  const corral = new Int32Array(count)
  const inside = new Uint8Array(count)
  const affine = new Float64Array(count)
  const nearest = new Float64Array(rows)
  const qr = columnQr(height, count)
  let lengths = new Float64Array(count)
  let ridge = 0

  function place(columns: Float64Array, target: Float64Array, penalty: number): number {
    let longest = 0
    let start = 0
    lengths = lengths.fill(0)
    for (let one = 0; one < count; one += 1) {
      const base = one * height + 1
      let sum = 0
      for (let row = 0; row < rows; row += 1) {
        const difference = (columns[one * rows + row] as number) - (target[row] as number)
        points[base + row] = difference
        sum += difference * difference
      }
      lengths[one] = Math.sqrt(sum)
      longest = Math.max(longest, lengths[one] as number)
      if ((lengths[one] as number) < (lengths[start] as number)) start = one
    }
    const scale = longest > 0 ? longest : 1
    ridge = Math.max(Math.sqrt(penalty), RIDGE_FLOOR * scale)
    for (let one = 0; one < count; one += 1) {
      points.fill(0, one * height + 1 + rows, (one + 1) * height)
      points[one * height] = Math.max(scale, ridge)
      points[one * height + 1 + rows + one] = ridge
    }
    return start
  }

  /** The mixture of the points, without their own coordinates; returns the whole square of its length. */
  function mix(weights: Float64Array): number {
    nearest.fill(0)
    let square = 0
    for (let at = 0; at < qr.size(); at += 1) {
      const one = corral[at] as number
      const weight = weights[one] as number
      const base = one * height + 1
      for (let row = 0; row < rows; row += 1) {
        nearest[row] = (nearest[row] as number) + weight * (points[base + row] as number)
      }
      square += (ridge * weight) ** 2
    }
    for (let row = 0; row < rows; row += 1) square += (nearest[row] as number) ** 2
    return square
  }

  function product(one: number): number {
    const base = one * height + 1
    let dot = 0
    for (let row = 0; row < rows; row += 1) {
      dot += (nearest[row] as number) * (points[base + row] as number)
    }
    return dot
  }

  /** The point outside the corral that draws nearest; −1 where none does, which is the optimum. */
  function best(square: number): number {
    const length = Math.sqrt(square)
    let found = -1
    let least = 0
    for (let one = 0; one < count; one += 1) {
      if (inside[one] === 1) continue
      const slack = product(one) - square
      if (slack < least && slack < -GAIN * length * ((lengths[one] as number) + length)) {
        least = slack
        found = one
      }
    }
    return found
  }

  function take(one: number): boolean {
    if (!qr.append(points, one * height)) return false
    corral[qr.size() - 1] = one
    inside[one] = 1
    return true
  }

  function drop(at: number, weights: Float64Array): void {
    const one = corral[at] as number
    weights[one] = 0
    inside[one] = 0
    qr.remove(at)
    corral.copyWithin(at, at + 1, qr.size() + 1)
  }

  /** The weights of the point of least norm in the plane of the corral; they may be negative. */
  function solvePlane(): void {
    qr.solveFirstUnit(affine)
    let sum = 0
    for (let at = 0; at < qr.size(); at += 1) sum += affine[at] as number
    for (let at = 0; at < qr.size(); at += 1) affine[at] = (affine[at] as number) / sum
  }

  /** Walks towards the plane's optimum and drops what reaches 0, until the optimum lies inside. */
  function settle(weights: Float64Array): void {
    for (;;) {
      solvePlane()
      let step = 1
      let blocking = -1
      for (let at = 0; at < qr.size(); at += 1) {
        const goal = affine[at] as number
        if (goal > 0) continue
        const weight = weights[corral[at] as number] as number
        const share = weight > 0 ? weight / (weight - goal) : 0
        if (share < step || blocking < 0) {
          step = share
          blocking = at
        }
      }
      for (let at = 0; at < qr.size(); at += 1) {
        const one = corral[at] as number
        const weight = weights[one] as number
        weights[one] = Math.max(0, weight + step * ((affine[at] as number) - weight))
      }
      if (blocking < 0) return
      drop(blocking, weights)
      for (let at = qr.size() - 1; at >= 0 && qr.size() > 1; at -= 1) {
        if ((weights[corral[at] as number] as number) === 0) drop(at, weights)
      }
    }
  }

  function solve(
    columns: Float64Array,
    target: Float64Array,
    penalty: number,
    weights: Float64Array,
  ): void {
    const start = place(columns, target, penalty)
    weights.fill(0)
    inside.fill(0)
    qr.clear()
    take(start)
    weights[start] = 1
    let square = mix(weights)
    // A step that rounding keeps from drawing nearer is the end: nothing more can be gained.
    for (let left = 10 * count + 100; left > 0; left -= 1) {
      const next = best(square)
      if (next < 0 || !take(next)) return
      settle(weights)
      const nearer = mix(weights)
      if (nearer >= square) return
      square = nearer
    }
  }

  return { solve }
}
