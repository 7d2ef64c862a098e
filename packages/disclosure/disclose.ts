import { DEFAULT_DOMINANCE, type DominanceRule } from './dominance.ts'
import {
  columnOf,
  type FigureCell,
  type FigureGrid,
  gridOf,
  type PrintedTotals,
  rowOf,
} from './figure-grid.ts'
import type { Group } from './group.ts'
import {
  type Hidden,
  type HiddenReason,
  hiddenForOthers,
  hiddenForThemselves,
} from './hidden-figures.ts'
import { type FigureKind, type MinimumCounts, minimumCount } from './minimum-count.ts'
import { leaksWithEarlier } from './registry-leak.ts'
import { leakWarning, legendOf, refusalOf } from './sentences.ts'

export type DisclosureRequest = {
  readonly kinds: readonly FigureKind[]
  /** What the city has set. */
  readonly minimumCounts?: MinimumCounts
  /** Names of rows and columns, for sentences to staff. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Each member in one cell. A single figure is one row and one column without totals. */
  readonly cells: readonly (readonly FigureCell[])[]
  /** Which totals the page prints. Default both; none for a single figure. */
  readonly totals?: PrintedTotals
  /** The columns are answers, and that a whole row gave the same one must not be told. Default false. */
  readonly isSensitive?: boolean
  readonly dominance?: DominanceRule
  /** Groups whose figures this audience has been given, in any table, list or edition. */
  readonly earlier?: readonly Group[]
  /** Bounds to look at before the search for the fewest hidden cells gives up. Default 5,000. */
  readonly effort?: number
}
export type DisclosedFigure =
  | {
      readonly isShown: true
      readonly count: number
      /** Null: no member has an amount. */
      readonly sum: number | null
    }
  /** `reason` is for staff: readers who know which cells are small know too much. */
  | { readonly isShown: false; readonly reason: HiddenReason }
export type Disclosure = {
  readonly k: number
  readonly cells: readonly (readonly DisclosedFigure[])[]
  /** Null: the page does not print them. */
  readonly rowTotals: readonly DisclosedFigure[] | null
  readonly columnTotals: readonly DisclosedFigure[] | null
  readonly grandTotal: DisclosedFigure | null
  /** The sentence for readers; null when nothing is hidden. */
  readonly sentence: string | null
  /** The sentence for staff; null when nothing had to be hidden. */
  readonly warning: string | null
  /** To be kept as given to this audience, once it is shown. */
  readonly given: readonly Group[]
}

function figureOf(grid: FigureGrid, hidden: Hidden, at: number): DisclosedFigure {
  const reason = hidden.get(at)
  if (reason) return { isShown: false, reason }
  const amounts = grid.amounts?.[at] ?? []
  const sum = amounts.length === 0 ? null : amounts.reduce((total, one) => total + one, 0)
  return { isShown: true, count: grid.groups[at]?.length ?? 0, sum }
}

/** All that may not be shown. Whatever the registry adds is guarded like a small cell, and tried again. */
function hiddenIn(grid: FigureGrid, request: DisclosureRequest, k: number): Hidden {
  const {
    dominance = DEFAULT_DOMINANCE,
    isSensitive = false,
    earlier = [],
    effort = 5000,
  } = request
  const hidden = hiddenForThemselves(grid, k, dominance, isSensitive)
  for (;;) {
    const secondary = hiddenForOthers(grid, hidden, k, effort)
    const leaks = leaksWithEarlier(grid, hidden, secondary, earlier, k)
    if (leaks.length === 0) {
      for (const at of secondary) hidden.set(at, 'secondary')
      return hidden
    }
    for (const at of leaks) hidden.set(at, 'subtraction')
  }
}

function sentenceOf(request: DisclosureRequest, grid: FigureGrid, hidden: Hidden, k: number) {
  const printed = [...hidden].filter(([at]) => grid.printed[at])
  const [only] = printed
  if (!only) return null
  if (grid.size.rows > 1 || grid.size.columns > 1) return legendOf(request.kinds, k)
  const [, reason] = only
  return refusalOf(reason === 'too-few' || reason === 'dominated' ? reason : 'other', k)
}

function warningOf(
  { rows, columns }: DisclosureRequest,
  grid: FigureGrid,
  hidden: Hidden,
  k: number,
) {
  const places = [...hidden].flatMap(([at, reason]) => {
    if (reason === 'secondary' || !grid.printed[at]) return []
    const row = rows[rowOf(at, grid.size)] ?? '計'
    return [`${row}×${columns[columnOf(at, grid.size)] ?? '計'}`]
  })
  return places.length === 0 ? null : leakWarning(k, places)
}

/**
 * The one function that every figure over persons or businesses passes before somebody sees it: a count, a
 * sum, a list with its total, a table. It checks the minimum count k of the kinds, dominance, the
 * complement, what totals give away (secondary suppression, exact bounds) and what figures given before to
 * this audience give away by subtraction. Zero is shown, except where it tells that a whole group gave one
 * sensitive answer. Means, medians, maxima and percentages are computed only of cells that are shown.
 *
 * Shape: members by id, rows × columns; amounts in any one unit, bounds on them are tested where they are
 * whole and not negative.
 * @throws {RangeError} names that do not fit the cells, a member in two cells, a minimum count below 3
 * @see Hundepool, A. et al. (2012) Statistical disclosure control
 * @example disclose({ kinds: ['selection'], rows: ['採択'], columns: ['件数'], cells: [[{ members: ['a'] }]] })
 */
export function disclose(request: DisclosureRequest): Disclosure {
  const { rows, columns, cells } = request
  const k = minimumCount(request.kinds, request.minimumCounts)
  const isSingle = rows.length === 1 && columns.length === 1
  const totals = request.totals ?? (isSingle ? 'none' : 'both')
  const grid = gridOf(cells, totals)
  if (grid.size.rows !== rows.length || grid.size.columns !== columns.length) {
    throw new RangeError('the names of rows and columns do not fit the cells')
  }
  const hidden = hiddenIn(grid, request, k)
  const width = columns.length + 1
  const figure = (row: number, column: number) => figureOf(grid, hidden, row * width + column)
  return {
    k,
    cells: rows.map((_, r) => columns.map((__, c) => figure(r, c))),
    rowTotals:
      totals === 'both' || totals === 'rows' ? rows.map((_, r) => figure(r, columns.length)) : null,
    columnTotals:
      totals === 'both' || totals === 'columns'
        ? columns.map((_, c) => figure(rows.length, c))
        : null,
    grandTotal: totals === 'none' ? null : figure(rows.length, columns.length),
    sentence: sentenceOf(request, grid, hidden, k),
    warning: warningOf(request, grid, hidden, k),
    given: grid.groups.filter(
      (group, at) => group.length > 0 && grid.printed[at] && !hidden.has(at),
    ),
  }
}
