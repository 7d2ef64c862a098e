import { cheapestPattern } from './cheapest-pattern.ts'
import { type DominanceRule, isDominated } from './dominance.ts'
import { fewestPattern } from './fewest-secondary.ts'
import { columnOf, type FigureGrid, isCell, rowOf } from './figure-grid.ts'
import type { Layer, PatternTask } from './pattern.ts'
import { isSmall } from './primary-suppression.ts'

/**
 * Why a figure is hidden; for the log and for staff alone. `too-few`: 1 to k − 1 members, or amounts of so
 * few. `dominated`: one member makes up most of the sum. `one-answer`: a whole group gave one sensitive
 * answer. `subtraction`: with a figure given before it would tell of a few. `secondary`: for the others'
 * sake.
 */
export type HiddenReason = 'too-few' | 'dominated' | 'one-answer' | 'subtraction' | 'secondary'
export type Hidden = Map<number, HiddenReason>

/** The share of an amount that the attacker's bounds must be wider than. */
const AMOUNT_WIDTH = 0.2

/** A row whose members all gave the same answer: its zeros tell it, so they go too. */
function oneAnswers({ size, groups }: FigureGrid): number[] {
  const width = size.columns + 1
  const found: number[] = []
  if (size.columns < 2) return found
  for (let row = 0; row <= size.rows; row++) {
    const cells = Array.from({ length: size.columns }, (_, column) => row * width + column)
    const answered = cells.filter((at) => (groups[at]?.length ?? 0) > 0)
    if (answered.length === 1) found.push(...cells)
  }
  return found
}

/** What must be hidden for itself, before anything is hidden for the others' sake. */
export function hiddenForThemselves(
  grid: FigureGrid,
  k: number,
  rule: DominanceRule,
  isSensitive: boolean,
): Hidden {
  const hidden: Hidden = new Map()
  if (isSensitive) for (const at of oneAnswers(grid)) hidden.set(at, 'one-answer')
  grid.groups.forEach((group, at) => {
    const amounts = grid.amounts?.[at] ?? []
    if (isDominated(amounts, rule)) hidden.set(at, 'dominated')
    if (isSmall(group.length, k) || isSmall(amounts.length, k)) hidden.set(at, 'too-few')
  })
  return hidden
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

/** Counts, and the amounts where they are whole and not negative: otherwise no bound follows from them. */
function layersOf({ groups, amounts }: FigureGrid, k: number): [Layer, ...Layer[]] {
  const counts: Layer = {
    values: Float64Array.from(groups, (group) => group.length),
    need: new Float64Array(groups.length).fill(k),
  }
  if (!amounts?.every((list) => list.every((one) => Number.isSafeInteger(one) && one >= 0))) {
    return [counts]
  }
  const values = Float64Array.from(amounts, sum)
  const need = values.map((value) => (value === 0 ? 0 : Math.floor(value * AMOUNT_WIDTH) + 1))
  return [counts, { values, need }]
}

/** Which figures may be hidden for the others' sake: cells first, then totals, at last even zeros. */
function stages({ size, groups, printed }: FigureGrid, hidden: Hidden): number[][] {
  const open = groups.flatMap((group, at) =>
    printed[at] && !hidden.has(at) ? [{ at, count: group.length }] : [],
  )
  const counted = open.filter(({ count }) => count > 0)
  return [
    counted.filter(({ at }) => isCell(at, size)),
    counted.filter(({ at }) => rowOf(at, size) < size.rows || columnOf(at, size) < size.columns),
    open,
  ].map((stage) => stage.map(({ at }) => at))
}

/**
 * What else to hide until the bounds of every hidden number are wide: k for counts, over a fifth of its value
 * for amounts. Always finds something, at last by hiding all.
 */
export function hiddenForOthers(
  grid: FigureGrid,
  hidden: Hidden,
  k: number,
  effort: number,
): readonly number[] {
  const mask = Uint8Array.from(grid.printed, (printed, at) => (printed && !hidden.has(at) ? 0 : 1))
  const task: Omit<PatternTask, 'candidates'> = {
    size: grid.size,
    layers: layersOf(grid, k),
    hidden: mask,
    primary: [...hidden.keys()],
    guardSecondary: true,
  }
  for (const candidates of stages(grid, hidden)) {
    const found = cheapestPattern({ ...task, candidates })
    if (found) return fewestPattern({ ...task, candidates }, found, { left: effort }) ?? found
  }
  return grid.groups.flatMap((_, at) => (grid.printed[at] && !hidden.has(at) ? [at] : []))
}
