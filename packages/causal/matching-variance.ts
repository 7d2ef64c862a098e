/** A treated unit and its controls, which share its weight of 1 equally. */
export type MatchedSet = { readonly treated: number; readonly controls: readonly number[] }

/** Controls by score, each with half the squared difference to the control nearest in score. */
function controlVariances(
  score: readonly number[],
  outcome: readonly number[],
  controls: readonly number[],
): Map<number, number> {
  const sorted = [...controls].sort((a, b) => (score[a] as number) - (score[b] as number) || a - b)
  const variances = new Map<number, number>()
  sorted.forEach((one, at) => {
    const away = (other: number | undefined) =>
      other === undefined
        ? Number.POSITIVE_INFINITY
        : Math.abs((score[other] as number) - (score[one] as number))
    const below = sorted[at - 1]
    const above = sorted[at + 1]
    const nearest = away(below) <= away(above) ? below : above
    if (nearest === undefined) return
    variances.set(one, ((outcome[one] as number) - (outcome[nearest] as number)) ** 2 / 2)
  })
  return variances
}

/**
 * The variance of a matching estimate of the effect on the treated (Abadie & Imbens): how much the pairs
 * differ among themselves, and what it adds that a control serves several of the treated.
 *
 *     V = 1/N² [ Σ_treated (Y_i − Ŷ_i(0) − ATT)² + Σ_controls (K_j² − K'_j) σ̂²_j ]
 *
 * K_j is the sum of the weights a control has over all sets, K'_j the sum of their squares, σ̂²_j half the
 * squared difference to the control nearest in score. Null: fewer than two sets, or a control used twice
 * when there is no other to tell its spread.
 * @see Abadie, A. & Imbens, G. (2006) Large sample properties of matching estimators, Theorem 7
 */
export function matchingVariance(
  sets: readonly MatchedSet[],
  differences: readonly number[],
  att: number,
  score: readonly number[],
  outcome: readonly number[],
  controls: readonly number[],
): number | null {
  const n = sets.length
  if (n < 2) return null
  let sum = 0
  for (const difference of differences) sum += (difference - att) ** 2

  const uses = new Map<number, { weight: number; squares: number }>()
  for (const set of sets) {
    const share = 1 / set.controls.length
    for (const one of set.controls) {
      const use = uses.get(one) ?? { weight: 0, squares: 0 }
      uses.set(one, { weight: use.weight + share, squares: use.squares + share * share })
    }
  }
  const variances = controlVariances(score, outcome, controls)
  for (const [one, { weight, squares }] of uses) {
    const again = weight * weight - squares
    if (again <= 1e-12) continue
    const variance = variances.get(one)
    if (variance === undefined) return null
    sum += again * variance
  }
  return sum / (n * n)
}
