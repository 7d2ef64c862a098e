import { intervalOf, type Judged, judge } from './judgement.ts'
import { type MatchingOptions, matchControls } from './match-controls.ts'
import { type MatchedSet, matchingVariance } from './matching-variance.ts'
import { insistOnNumbers } from './panel.ts'
import { insistOnFlags } from './propensity-score.ts'

export type MatchingInput = {
  readonly score: readonly number[]
  /** 1 for the treated, 0 for the others. */
  readonly treated: readonly number[]
  /** Outcomes; null where not known: the unit takes no part and is listed in `unknown`. */
  readonly y: readonly (number | null)[]
  readonly options?: MatchingOptions
  /** The smallest effect worth having, in the unit of y, declared before looking. */
  readonly sesoi?: number
}

export type MatchingResult = Judged & {
  /** Mean difference between the treated and their matches, in the unit of y; null without a match. */
  readonly att: number | null
  /** Abadie and Imbens standard error, the score taken as given. */
  readonly se: number | null
  readonly matchedTreated: number
  /** Treated units without a match, which the effect is not about. */
  readonly unmatched: readonly number[]
  /** Controls of every treated unit, by its position. */
  readonly matches: Readonly<Record<number, readonly number[]>>
  /** Units whose outcome is not known. */
  readonly unknown: readonly number[]
  readonly n: { readonly treated: number; readonly controls: number; readonly matched: number }
  /** Standardised difference of the score, before and after; null where the score does not vary. */
  readonly balance: { readonly before: number | null; readonly after: number | null }
}

/** Fewer matched units carry no verdict. */
const LEAST_PAIRS = 15
/** A larger standardised difference after matching carries no verdict. */
const MOST_IMBALANCE = 0.1

const ASSUMPTIONS = [
  'Given the score, being treated says nothing about the outcome without the treatment.',
  'The score is taken as given: that it was estimated is not in the interval.',
  'A unit’s outcome does not depend on who else is treated.',
  'The effect is about the treated units that found a match.',
]

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

function variance(values: readonly number[]): number {
  const centre = mean(values)
  return values.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (values.length - 1)
}

/** Standardised differences of the score: gap of means in pooled standard deviations before matching. */
function balanceOf(
  score: readonly number[],
  { treated, controls }: Groups,
  matched: readonly MatchedSet[],
): MatchingResult['balance'] {
  const at = (indices: readonly number[]) => indices.map((index) => score[index] as number)
  if (treated.length < 2 || controls.length < 2) return { before: null, after: null }
  const spread = Math.sqrt((variance(at(treated)) + variance(at(controls))) / 2)
  if (!(spread > 0)) return { before: null, after: null }
  const before = (mean(at(treated)) - mean(at(controls))) / spread
  const gaps = matched.map((set) => (score[set.treated] as number) - mean(at(set.controls)))
  return { before, after: gaps.length === 0 ? null : mean(gaps) / spread }
}

type Groups = {
  readonly treated: number[]
  readonly controls: number[]
  readonly unknown: number[]
}

function groupsOf({ score, treated, y }: MatchingInput): Groups {
  insistOnNumbers(score)
  insistOnNumbers(y)
  insistOnFlags(treated, score.length)
  if (y.length !== score.length) {
    throw new RangeError(`${y.length} outcomes beside ${score.length} scores`)
  }
  const groups: Groups = { treated: [], controls: [], unknown: [] }
  treated.forEach((flag, at) => {
    if (y[at] === null) groups.unknown.push(at)
    else if (flag === 1) groups.treated.push(at)
    else groups.controls.push(at)
  })
  return groups
}

function failingCheck(pairs: number, after: number | null): string | null {
  if (pairs < LEAST_PAIRS) return `fewer than ${LEAST_PAIRS} treated units with a match (${pairs})`
  if (after !== null && Math.abs(after) > MOST_IMBALANCE) {
    return `the groups still differ after matching (standardised difference ${after.toFixed(2)})`
  }
  return null
}

/**
 * Nearest-neighbour matching on a score: the effect on the treated.
 *
 *     ATT = mean over matched treated i of [ y_i − mean of y over the matches of i ]
 *
 * With replacement the M nearest controls and all tied with the M-th, of equal weight. Without, the
 * treated choose from the highest score down, each the nearest control left, ties to the lower index.
 * Shape: one score, flag and outcome per unit; matches are positions from 0. Unit: of y.
 * Null: nobody has a match (att); fewer than two have (standard error). The verdict needs 15 matched units
 * and a standardised difference of at most .10.
 * @throws {RangeError} lists of different length, a number that is not finite, or options out of range
 * @see Abadie, A. & Imbens, G. (2006) Large sample properties of matching estimators for average treatment
 *   effects
 * @example nearestNeighbourAtt({ score: [0.2, 0.2, 0.9], treated: [1, 0, 0], y: [5, 1, 9] }).att // 4
 */
export function nearestNeighbourAtt(input: MatchingInput): MatchingResult {
  const groups = groupsOf(input)
  const { score, options = {} } = input
  const y = input.y as readonly number[]
  const sets = matchControls(score, groups.treated, groups.controls, options)
  const matched = sets.filter((set) => set.controls.length > 0)
  const differences = matched.map(
    (set) => (y[set.treated] as number) - mean(set.controls.map((one) => y[one] as number)),
  )
  const att = matched.length === 0 ? null : mean(differences)
  const square =
    att === null ? null : matchingVariance(matched, differences, att, score, y, groups.controls)
  const se = square === null ? null : Math.sqrt(square)
  const interval = intervalOf(att, se)
  const balance = balanceOf(score, groups, matched)
  const failed = failingCheck(matched.length, balance.after)
  return {
    att,
    se,
    matchedTreated: matched.length,
    unmatched: sets.filter((set) => set.controls.length === 0).map((set) => set.treated),
    matches: Object.fromEntries(sets.map((set) => [set.treated, set.controls])),
    unknown: groups.unknown,
    n: {
      treated: groups.treated.length,
      controls: groups.controls.length,
      matched: matched.length,
    },
    balance,
    interval,
    assumptions: ASSUMPTIONS,
    ...judge({ interval, sesoi: input.sesoi, failed }),
  }
}
