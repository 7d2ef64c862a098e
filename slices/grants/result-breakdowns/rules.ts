import { type DisclosedFigure, disclose, type Group } from '#packages/disclosure'
import { fewest, tellsApart } from '../selection-results/rules.ts'
import type { Breakdown, BreakdownAxis } from './forms.ts'

export const axes = { industry: '産業（中分類）', size: '従業者の数', district: '地区' } as const
export type Axis = keyof typeof axes

export type Member = {
  readonly applicationId: string
  readonly isAdopted: boolean
  readonly isWaiting: boolean
} & Readonly<Record<Axis, string>>

/** Figures over whom this public was given, the adopted and the others apart. */
export type Given = { readonly adopted: readonly Group[]; readonly others: readonly Group[] }

const ids = (members: readonly Member[]): Group => members.map((one) => one.applicationId)

const shown = (figure: DisclosedFigure | undefined): number | null =>
  figure?.isShown ? figure.count : null

/** One column of one axis: counts of 1 or 2 are hidden, and whatever they could be worked out from. */
function column(
  cells: readonly string[],
  axis: Axis,
  members: readonly Member[],
  earlier: readonly Group[],
) {
  return disclose({
    kinds: ['selection'],
    rows: cells,
    columns: ['件数'],
    cells: cells.map((cell) => [{ members: ids(members.filter((one) => one[axis] === cell)) }]),
    totals: 'columns',
    earlier,
  })
}

/** 「5–9人」 before 「10–19人」, and 不明 last. */
function byBand(one: string, other: string): number {
  const [a, b] = [one, other].map((cell) =>
    cell === '不明' ? Number.MAX_SAFE_INTEGER : Number.parseInt(cell, 10),
  )
  const apart = (a ?? 0) - (b ?? 0)
  return Number.isNaN(apart) || apart === 0 ? (one < other ? -1 : 1) : apart
}

/** Rows that stand there only for what is not told of them. */
const restOfRows = 'そのほか'

type Counted = {
  readonly cell: string
  readonly adopted: number | null
  readonly others: number | null
}

/**
 * Zero is told, so that 「－」 is one at least. Where the hidden counts of the others are then known one by one
 * (as many as are left, or one or two in all) none is told, not even zero; and an industry, a size or an area
 * from which nobody was adopted has no row of its own unless its others are told: the row alone would say
 * that somebody there applied in vain.
 */
function guarded(
  rows: readonly Counted[],
  axis: Axis,
  members: readonly Member[],
): readonly Counted[] {
  const others = members.filter((one) => !one.isAdopted).length
  const hidden = rows.filter((row) => row.others === null).length
  const left = rows.reduce((rest, row) => rest - (row.others ?? 0), others)
  const tells = (others > 0 && others < fewest) || (hidden > 0 && hidden === left)
  const told = tells ? rows.map((row) => ({ ...row, others: null })) : rows
  const isNamed = new Set(members.filter((one) => one.isAdopted).map((one) => one[axis]))
  const kept = told.filter(({ cell, others: count }) => isNamed.has(cell) || count !== null)
  return kept.length === told.length
    ? kept
    : [...kept, { cell: restOfRows, adopted: 0, others: null }]
}

/**
 * The adopted are named in public, so that anybody counts them by hand: their figures hide nothing of the
 * others. The others are guarded by themselves, by the totals that are published, and by every figure that
 * was given before.
 */
function tableOf(
  axis: Axis,
  members: readonly Member[],
  before: Given,
): { readonly table: BreakdownAxis; readonly given: Given } {
  const cells = [...new Set(members.map((one) => one[axis]))].toSorted(byBand)
  if (cells.length === 0)
    return { table: { label: axes[axis], rows: [], isWhole: true }, given: before }
  const adopted = column(
    cells,
    axis,
    members.filter((one) => one.isAdopted),
    before.adopted,
  )
  const others = column(
    cells,
    axis,
    members.filter((one) => !one.isAdopted),
    before.others,
  )
  const rows = guarded(
    cells.map((cell, at) => ({
      cell,
      adopted: shown(adopted.cells[at]?.[0]),
      others: shown(others.cells[at]?.[0]),
    })),
    axis,
    members,
  )
  const isWhole = rows.every((row) => row.adopted !== null && row.others !== null)
  return {
    table: { label: axes[axis], rows: [...rows], isWhole },
    given: {
      adopted: [...before.adopted, ...adopted.given],
      others: [...before.others, ...others.given],
    },
  }
}

/** Groups that stand in public whatever a breakdown says: how many were not selected, and of what kind. */
function totalsOf(members: readonly Member[]): readonly Group[] {
  const others = members.filter((one) => !one.isAdopted)
  const waiting = others.filter((one) => one.isWaiting)
  const refused = others.filter((one) => !one.isWaiting)
  const told = tellsApart(waiting.length, refused.length) ? [others, waiting, refused] : [others]
  return told.map(ids).filter((group) => group.length > 0)
}

/**
 * 内訳 by industry, size and area, of a call and of all calls of its scheme so far (fair-selection.md §10).
 * Rule 1 holds for every figure, for every difference to another, and for the difference to the sum that
 * stood before.
 * @param earlier everything that this public was given of the scheme
 * @returns what is published, and what is kept as given
 */
export function breakdownOf(
  call: readonly Member[],
  past: readonly Member[],
  earlier: Given,
): { readonly content: Breakdown; readonly given: Given } {
  let given: Given = { adopted: earlier.adopted, others: [...earlier.others, ...totalsOf(call)] }
  const tables = (members: readonly Member[]): BreakdownAxis[] =>
    (['industry', 'size', 'district'] as const).map((axis) => {
      const made = tableOf(axis, members, given)
      given = made.given
      return made.table
    })
  const own = tables(call)
  return { content: { call: own, sum: past.length === 0 ? [] : tables([...past, ...call]) }, given }
}

/** What stands for a figure that is not shown. */
export const figureInWords = (figure: number | null): string =>
  figure === null ? '－' : String(figure)

export const hiddenSentence =
  '「－」は、一人や二人のことが分かるため、または引き算で分かるため、公表しない数です。'
