/** How one list of residuals moves the coefficient, cluster by cluster. */
export type ClusterMoves = {
  /** Per cluster: what its residuals move the coefficient by. */
  readonly coefficient: Float64Array
  /** Per cluster, column after column of the basis: what its residuals project onto the other columns. */
  readonly basis: Float64Array
}

/** Least squares with the other columns taken out of y and of the tested column (Frisch and Waugh). */
export type ClusterRegression = {
  readonly coefficient: number
  /** Parameters, the intercept and the tested column among them. */
  readonly parameters: number
  readonly clusters: number
  /** Of the residuals under a coefficient of 0, and of what 1 more of it changes them by. */
  readonly fixed: ClusterMoves
  readonly slope: ClusterMoves
  /** Per cluster: how far the fitted effect, and every column of the basis, enters its score. */
  readonly ownShare: Float64Array
  readonly basisShare: Float64Array
}

const dot = (one: Float64Array, other: Float64Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] as number), 0)

/** Takes the basis out of the values, twice, so that no rounding of the first time is left. */
function project(values: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = values.slice()
  for (const column of [...basis, ...basis]) {
    const share = dot(rest, column)
    for (let row = 0; row < rest.length; row += 1) {
      rest[row] = (rest[row] as number) - share * (column[row] as number)
    }
  }
  return rest
}

/** Null where the values follow from the basis. */
function independentPart(
  values: Float64Array,
  basis: readonly Float64Array[],
): Float64Array | null {
  const rest = project(values, basis)
  return dot(rest, rest) > 1e-20 * dot(values, values) ? rest : null
}

/** An orthonormal basis of the intercept and all columns but the first; a column that follows is left out. */
function basisOf(x: readonly (readonly number[])[]): Float64Array[] {
  const basis: Float64Array[] = []
  for (let column = 0; column < (x[0]?.length ?? 0); column += 1) {
    const values = Float64Array.from(x, (row) => (column === 0 ? 1 : (row[column] ?? 0)))
    const rest = independentPart(values, basis)
    if (rest === null) continue
    const length = Math.sqrt(dot(rest, rest))
    basis.push(rest.map((value) => value / length))
  }
  return basis
}

/**
 * Everything that a wild cluster bootstrap needs to know of a sample, per cluster: a draw then costs as many
 * steps as there are clusters, whatever the number of rows.
 *
 * Null where the tested (first) column follows from the others, or there are no rows.
 */
export function clusterRegression(
  y: readonly number[],
  x: readonly (readonly number[])[],
  cluster: Int32Array,
  clusters: number,
): ClusterRegression | null {
  const basis = basisOf(x)
  const first = Float64Array.from(x, (row) => row[0] ?? 0)
  const tested = independentPart(first, basis)
  if (tested === null) return null
  const length = dot(tested, tested)
  const move = tested.map((value) => value / length)
  const residuals = project(Float64Array.from(y), basis)

  const perCluster = (weights: Float64Array, values: Float64Array) => {
    const sums = new Float64Array(clusters)
    for (let row = 0; row < values.length; row += 1) {
      const at = cluster[row] as number
      sums[at] = (sums[at] as number) + (weights[row] as number) * (values[row] as number)
    }
    return sums
  }
  const overBasis = (values: Float64Array) => {
    const sums = new Float64Array(basis.length * clusters)
    basis.forEach((column, at) => {
      sums.set(perCluster(column, values), at * clusters)
    })
    return sums
  }
  const turned = tested.map((value) => -value)
  return {
    coefficient: dot(move, residuals),
    parameters: basis.length + 1,
    clusters,
    fixed: { coefficient: perCluster(move, residuals), basis: overBasis(residuals) },
    slope: { coefficient: perCluster(move, turned), basis: overBasis(turned) },
    ownShare: perCluster(move, tested),
    basisShare: overBasis(move),
  }
}
