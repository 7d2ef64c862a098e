import { placesOf } from './places.ts'
import {
  criterionMeans,
  insistOnSelection,
  isSelected,
  type SelectionInput,
  weightedMean,
} from './selection.ts'

/** How far each weight is moved, on its own. */
export const WEIGHT_FACTORS = [0.8, 1.2] as const

export type StabilityRun = {
  readonly ranks: readonly (number | null)[]
  readonly selectionChanged: boolean
} & (
  | { readonly kind: 'leaveOut'; readonly what: number }
  | { readonly kind: 'weight'; readonly what: readonly [criterion: number, factor: number] }
)
export type RankStability = {
  /** Mean over the reviewers of the weighted mean of the criteria; null where nobody scored. */
  readonly baseTotals: readonly (number | null)[]
  /** 1 + how many are strictly higher. */
  readonly baseRanks: readonly (number | null)[]
  readonly selected: readonly boolean[]
  /** Without each reviewer in turn, then with each weight × 0.8 and × 1.2. */
  readonly runs: readonly StabilityRun[]
  readonly scenarioCount: number
  readonly scenariosThatChangeTheSelection: number
  /** Per applicant: in how many runs it is selected and was not, or the other way round. */
  readonly changesPerApplicant: readonly number[]
  /** Over the selection as it stands and all runs; null where there is never a rank. */
  readonly bestRank: readonly (number | null)[]
  readonly worstRank: readonly (number | null)[]
}

/** The totals of all but one reviewer; null for an applicant that nobody else scored. */
function totalsWithout(totals: readonly (readonly (number | null)[])[], left: number) {
  return totals.map((row) => {
    let sum = 0
    let count = 0
    row.forEach((total, reviewer) => {
      if (total === null || reviewer === left) return
      sum += total
      count += 1
    })
    return count === 0 ? null : sum / count
  })
}

function extremeRanks(all: readonly (readonly (number | null)[])[], choose: typeof Math.min) {
  return (all[0] ?? []).map((_, applicant) => {
    const known = all.map((ranks) => ranks[applicant] ?? null).filter((rank) => rank !== null)
    return known.length === 0 ? null : choose(...known)
  })
}

/**
 * How firm a selection is: who is selected without each reviewer (needs two or more), and with each weight
 * a fifth lower or higher while the others stay.
 *
 *     total = mean over an applicant's reviewers of Σ w_c points_c / Σ w_c,  selected: rank ≤ places
 *
 * Shape: applicants × reviewers × criteria. Totals nearer than 10⁻⁹ of the largest are equal.
 * Null: total and rank of an applicant that nobody (else) scored; it is then not selected.
 * @throws {RangeError} shapes do not fit, a weight is negative or all are 0, or places is not 1 or more
 * @example rankStability({ scores: [[[5], [1]], [[1], [5]]], weights: [1], places: 1 })
 * // .scenariosThatChangeTheSelection: 2, as either reviewer alone decides
 */
export function rankStability(input: SelectionInput): RankStability {
  insistOnSelection(input)
  const { scores, weights, places } = input
  const totals = scores.map((row) => row.map((points) => points && weightedMean(points, weights)))
  const means = criterionMeans(scores)
  const baseTotals = totalsWithout(totals, -1)
  const baseRanks = placesOf(baseTotals)
  const selected = baseRanks.map((rank) => isSelected(rank, places))
  const changesPerApplicant = scores.map(() => 0)

  const outcome = (values: readonly (number | null)[]) => {
    const ranks = placesOf(values)
    let selectionChanged = false
    ranks.forEach((rank, applicant) => {
      if (isSelected(rank, places) === selected[applicant]) return
      selectionChanged = true
      changesPerApplicant[applicant] = (changesPerApplicant[applicant] ?? 0) + 1
    })
    return { ranks, selectionChanged }
  }
  const runs: StabilityRun[] = []
  const reviewers = scores[0]?.length ?? 0
  for (let what = 0; reviewers > 1 && what < reviewers; what += 1) {
    runs.push({ kind: 'leaveOut', what, ...outcome(totalsWithout(totals, what)) })
  }
  weights.forEach((weight, criterion) => {
    for (const factor of WEIGHT_FACTORS) {
      const own = weights.with(criterion, weight * factor)
      const values = means.map((points) => points && weightedMean(points, own))
      runs.push({ kind: 'weight', what: [criterion, factor], ...outcome(values) })
    }
  })
  const everyRank = [baseRanks, ...runs.map((run) => run.ranks)]
  return {
    baseTotals,
    baseRanks,
    selected,
    runs,
    scenarioCount: runs.length,
    scenariosThatChangeTheSelection: runs.filter((run) => run.selectionChanged).length,
    changesPerApplicant,
    bestRank: extremeRanks(everyRank, Math.min),
    worstRank: extremeRanks(everyRank, Math.max),
  }
}
