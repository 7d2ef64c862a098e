/**
 * Kinds of figure, by what a small count would tell: selection and evaluation statistics of businesses,
 * survey answers, personal attributes, financial means and productivity, succession profiles.
 */
export type FigureKind =
  | 'selection'
  | 'survey-answers'
  | 'personal-attributes'
  | 'financial'
  | 'succession'

/** What a city has set; it may raise, never go below the floor. */
export type MinimumCounts = Readonly<Partial<Record<FigureKind, number>>>

/** No city shows counts of 1 or 2. */
export const MINIMUM_COUNT_FLOOR = 3

export const DEFAULT_MINIMUM_COUNTS: Readonly<Record<FigureKind, number>> = {
  selection: 3,
  'survey-answers': 5,
  'personal-attributes': 5,
  financial: 5,
  succession: 5,
}

/**
 * The minimum count k of a figure: the city's setting or the default, and for a figure of several kinds the
 * largest. Cells of 1 to k − 1 are hidden.
 * @throws {RangeError} no kind, a setting below the kind's floor of 3, or no whole number
 * @example minimumCount(['selection', 'financial']) // 5
 */
export function minimumCount(kinds: readonly FigureKind[], settings: MinimumCounts = {}): number {
  if (kinds.length === 0) throw new RangeError('a figure needs at least one kind')
  return Math.max(
    ...kinds.map((kind) => {
      const k = settings[kind] ?? DEFAULT_MINIMUM_COUNTS[kind]
      if (!Number.isInteger(k) || k < MINIMUM_COUNT_FLOOR) {
        throw new RangeError(`最小回答数は${MINIMUM_COUNT_FLOOR}より小さくできません。`)
      }
      return k
    }),
  )
}
