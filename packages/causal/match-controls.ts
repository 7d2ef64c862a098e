import type { MatchedSet } from './matching-variance.ts'
import { nearestControls } from './nearest-controls.ts'

export type MatchingOptions = {
  /** M: how many controls for each treated unit; 1 unless given. */
  readonly neighbours?: number
  /** A control may serve several of the treated; true unless given. */
  readonly replacement?: boolean
  /** The furthest a control may lie, inclusive, in the unit of the score; no limit unless given. */
  readonly caliper?: number
}

function readOptions({ neighbours = 1, replacement = true, caliper }: MatchingOptions) {
  if (!Number.isInteger(neighbours) || neighbours < 1) {
    throw new RangeError(`neighbours must be a whole number of 1 or more, not ${neighbours}`)
  }
  const limit = caliper ?? Number.POSITIVE_INFINITY
  if (!(limit >= 0)) throw new RangeError(`not a caliper: ${caliper}`)
  return { neighbours, replacement, caliper: limit }
}

/** The matches of every treated unit: with replacement in order of index, else from the highest score. */
export function matchControls(
  score: readonly number[],
  treated: readonly number[],
  controls: readonly number[],
  options: MatchingOptions,
): MatchedSet[] {
  const { neighbours, replacement, caliper } = readOptions(options)
  const scoreOf = (index: number) => score[index] as number
  const near = nearestControls(score, controls)
  const order = replacement
    ? treated
    : [...treated].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
  const seek = replacement ? near.withTies : near.take
  return order
    .map((one) => ({ treated: one, controls: seek(scoreOf(one), neighbours, caliper) }))
    .sort((a, b) => a.treated - b.treated)
}
