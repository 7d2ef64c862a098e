import { type Answers, answersOf } from './difference-of-changes.ts'

export type AttritionInput = {
  /** Outcome or change of each unit; null where it did not answer. */
  readonly treated: readonly (number | null)[]
  readonly comparison: readonly (number | null)[]
}
export type AttritionBounds = {
  /** Difference of means, the side that answered better trimmed by its excess at the top, or at the bottom. */
  readonly low: number
  readonly high: number
  /** The share of the better answering side that is trimmed. */
  readonly trimmed: number
  readonly trimmedSide: 'treated' | 'comparison'
  readonly answered: { readonly treated: number; readonly comparison: number }
  readonly assumptions: readonly string[]
}

const ASSUMPTIONS = [
  'Being treated makes everyone answer more readily, or everyone less: never some more and some less.',
  'Who is treated does not go together with the outcome without the treatment.',
]

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

/** Mean of the first share of the values; one at the border counts by the part of it that belongs. */
function meanOfFirst(ordered: readonly number[], share: number): number {
  const kept = ordered.length * share
  let sum = 0
  ordered.forEach((value, at) => {
    sum += value * Math.max(0, Math.min(1, kept - at))
  })
  return sum / kept
}

function trimmedMeans({ known }: Answers, share: number): readonly [number, number] {
  const up = known.toSorted((one, other) => one - other)
  return [meanOfFirst(up, share), meanOfFirst(up.toReversed(), share)]
}

/**
 * Bounds on the effect where the treated and the others did not answer alike: the better answering side
 * loses its excess share, once from the top and once from the bottom.
 *
 *     trimmed = 1 − (lower share of answers) / (higher share of answers)
 *
 * Where both bounds say the same, the verdict stands in spite of the missing answers. They are bounds of
 * the estimate, not an interval.
 * Unit: of the outcome. Null: nobody answered on a side, or both sides answer alike, so that no bounds are
 * needed.
 * @throws {RangeError} a number that is not finite
 * @see Lee, D. (2009) Training, wages, and sample selection: estimating sharp bounds on treatment effects
 * @example attritionBounds({ treated: [1, 2, 3, 4], comparison: [2, 2, null, null] }) // −0.5 to 1.5
 */
export function attritionBounds(input: AttritionInput): AttritionBounds | null {
  const treated = answersOf(input.treated)
  const comparison = answersOf(input.comparison)
  if (!treated.share || !comparison.share || treated.share === comparison.share) return null
  const isTreated = treated.share > comparison.share
  const kept = isTreated ? comparison.share / treated.share : treated.share / comparison.share
  const [least, most] = trimmedMeans(isTreated ? treated : comparison, kept)
  const other = mean(isTreated ? comparison.known : treated.known)
  return {
    low: isTreated ? least - other : other - most,
    high: isTreated ? most - other : other - least,
    trimmed: 1 - kept,
    trimmedSide: isTreated ? 'treated' : 'comparison',
    answered: { treated: treated.share, comparison: comparison.share },
    assumptions: ASSUMPTIONS,
  }
}
