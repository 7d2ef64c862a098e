import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attackerBounds, type Cell, isSafe } from './index.ts'

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
const attacked = table.chain((counts) => {
  const cells = counts.flatMap((row, r) => row.map((_, c): Cell => [r, c]))
  return fc.record({
    table: fc.constant(counts),
    hidden: fc.subarray(cells, { maxLength: Math.min(7, cells.length) }),
  })
})
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

/** Fills the hidden cells in every way that the totals allow. */
function enumerate(counts: number[][], hidden: readonly Cell[]): { low: number; high: number }[] {
  const rows = counts.map(sum)
  const columns = (counts[0] ?? []).map((_, c) => sum(counts.map((row) => row[c] ?? 0)))
  const trial = counts.map((row) => [...row])
  for (const [r, c] of hidden) (trial[r] ?? [])[c] = 0
  const bounds = hidden.map(() => ({ low: Number.POSITIVE_INFINITY, high: -1 }))
  const fill = (at: number): void => {
    const cell = hidden[at]
    if (!cell) {
      const fits =
        trial.every((row, r) => sum(row) === rows[r]) &&
        columns.every((total, c) => sum(trial.map((row) => row[c] ?? 0)) === total)
      if (!fits) return
      hidden.forEach(([r, c], one) => {
        const value = trial[r]?.[c] ?? 0
        const bound = bounds[one]
        if (!bound) return
        bound.low = Math.min(bound.low, value)
        bound.high = Math.max(bound.high, value)
      })
      return
    }
    const [r, c] = cell
    const row = trial[r] ?? []
    const left = Math.min(
      (rows[r] ?? 0) - sum(row),
      (columns[c] ?? 0) - sum(trial.map((other) => other[c] ?? 0)),
    )
    for (let value = 0; value <= left; value++) {
      row[c] = value
      fill(at + 1)
    }
    row[c] = 0
  }
  fill(0)
  return bounds
}

test('the bounds equal those of trying every table that fits', () => {
  fc.assert(
    fc.property(attacked, ({ table: counts, hidden }) => {
      const expected = enumerate(counts, hidden).map((bound, at) => ({
        cell: hidden[at],
        ...bound,
      }))
      expect(attackerBounds({ table: counts, hidden })).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('the truth lies between the bounds, also when totals are hidden', () => {
  fc.assert(
    fc.property(attacked, fc.boolean(), ({ table: counts, hidden }, grandTotal) => {
      const closed = attackerBounds({ table: counts, hidden })
      const hiddenTotals = { rowTotals: [0], columnTotals: [0], grandTotal }
      const open = attackerBounds({ table: counts, hidden, hiddenTotals })
      open.forEach(({ cell: [r, c], low, high }, at) => {
        const truth = counts[r]?.[c] ?? -1
        expect(low).toBeLessThanOrEqual(truth)
        expect(high ?? truth).toBeGreaterThanOrEqual(truth)
        // Telling less never tells more.
        expect(low).toBeLessThanOrEqual(closed[at]?.low ?? -1)
        expect(high ?? 1e9).toBeGreaterThanOrEqual(closed[at]?.high ?? 1e9)
      })
    }),
  )
})

test('by hand: with its row total and the grand total hidden too, nothing limits a cell', () => {
  const counts = [
    [1, 9],
    [9, 9],
  ]
  const hidden: Cell[] = [[0, 0]]
  const bounds = (hiddenTotals: object) =>
    attackerBounds({ table: counts, hidden, hiddenTotals })[0]
  expect(bounds({ rowTotals: [0] })).toMatchObject({ low: 1, high: 1 })
  expect(bounds({ rowTotals: [0], columnTotals: [0] })).toMatchObject({ low: 1, high: 1 })
  expect(bounds({ rowTotals: [0], columnTotals: [0], grandTotal: true })).toMatchObject({
    low: 0,
    high: null,
  })
})

test('a pattern is safe only when the small cells are hidden and their bounds are wide', () => {
  const counts = [
    [3, 12],
    [9, 20],
  ]
  const all: Cell[] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]
  expect(isSafe({ table: counts, hidden: all, k: 5 })).toBe(true)
  expect(isSafe({ table: counts, hidden: all.slice(1), k: 5 })).toBe(false)
  expect(isSafe({ table: counts, hidden: all.slice(0, 3), k: 5 })).toBe(false)
  // x₀₀ runs from 0 to 12: that is 12 wide and not 13.
  expect(isSafe({ table: counts, hidden: all, k: 5, requiredWidth: 12 })).toBe(true)
  expect(isSafe({ table: counts, hidden: all, k: 5, requiredWidth: 13 })).toBe(false)
})

test('what is no table of counts is refused', () => {
  expect(() => attackerBounds({ table: [], hidden: [] })).toThrow(RangeError)
  expect(() => attackerBounds({ table: [[1], [1, 2]], hidden: [] })).toThrow(RangeError)
  expect(() => attackerBounds({ table: [[-1]], hidden: [] })).toThrow(RangeError)
  expect(() => attackerBounds({ table: [[0.5]], hidden: [] })).toThrow(RangeError)
  expect(() => attackerBounds({ table: [[1]], hidden: [[0, 1]] })).toThrow(RangeError)
  expect(() => isSafe({ table: [[1]], hidden: [], k: 0 })).toThrow(RangeError)
})
