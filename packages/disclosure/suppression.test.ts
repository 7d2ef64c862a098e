import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attackerBounds,
  type Cell,
  type CountTable,
  isSafe,
  primaryCells,
  secondarySuppression,
} from './index.ts'

const tables = (rows: number, columns: number, max: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })

/** The fewest further cells by trying every set of them. */
function exhaustive(table: CountTable, k: number): { count: number; sum: number } | null {
  const primary = primaryCells(table, k)
  const rest = table.flatMap((row, r) =>
    row.flatMap((value, c): { cell: Cell; value: number }[] =>
      value >= k ? [{ cell: [r, c], value }] : [],
    ),
  )
  let best: { count: number; sum: number } | null = null
  for (let bits = 0; bits < 1 << rest.length; bits++) {
    const chosen = rest.filter((_, at) => bits & (1 << at))
    const sum = chosen.reduce((total, { value }) => total + value, 0)
    const beats =
      !best || chosen.length < best.count || (chosen.length === best.count && sum < best.sum)
    if (!beats) continue
    const hidden = [...primary, ...chosen.map(({ cell }) => cell)]
    if (isSafe({ table, hidden, k })) best = { count: chosen.length, sum }
  }
  return best
}

test('the fewest further cells, and the smallest sum of them, as by trying every set', () => {
  fc.assert(
    fc.property(tables(3, 3, 9), fc.constantFrom(3, 5), (table, k) => {
      const found = secondarySuppression({ table, k })
      const expected = exhaustive(table, k)
      expect(found && { count: found.secondary.length, sum: found.secondarySum }).toEqual(expected)
      if (found) expect(found.isFewest).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('suppression never reveals: no small cell is known, whether or not the search got to its end', () => {
  const effort = fc.constantFrom(1, 2000)
  fc.assert(
    fc.property(tables(5, 6, 30), fc.constantFrom(3, 5, 10), effort, (table, k, most) => {
      const found = secondarySuppression({ table, k, effort: most })
      if (!found) return
      const hidden = [...found.primary, ...found.secondary]
      expect(isSafe({ table, hidden, k })).toBe(true)
      const small = new Set(found.primary.map((cell) => cell.join()))
      for (const { cell, low, high } of attackerBounds({ table, hidden })) {
        if (small.has(cell.join())) expect((high ?? 0) - low).toBeGreaterThanOrEqual(k)
      }
    }),
    { numRuns: 60 },
  )
})

test('guarding the secondary cells too leaves every hidden cell at least k wide', () => {
  fc.assert(
    fc.property(tables(4, 4, 20), (table) => {
      const found = secondarySuppression({ table, k: 5, guardSecondary: true, effort: 200 })
      if (!found) return
      const hidden = [...found.primary, ...found.secondary]
      for (const { low, high } of attackerBounds({ table, hidden })) {
        expect((high ?? 0) - low).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 60 },
  )
})

test('one 3 in each of two rows, as in a table of industries by districts', () => {
  const table = [
    [3, 12, 9],
    [11, 8, 3],
    [14, 10, 7],
  ]
  const found = secondarySuppression({ table, k: 5, guardSecondary: true })
  // The two meet in a rectangle: 3 and 9 above, 11 and 3 below.
  expect(found?.secondary).toEqual([
    [0, 2],
    [1, 0],
  ])
  const hidden = [...(found?.primary ?? []), ...(found?.secondary ?? [])]
  expect(attackerBounds({ table, hidden }).map(({ low, high }) => (high ?? 0) - low)).toEqual([
    12, 12, 12, 12,
  ])
})

test('nothing small: nothing is hidden. A single row cannot be protected while its totals are shown', () => {
  expect(secondarySuppression({ table: [[9, 8]], k: 5 })).toEqual({
    primary: [],
    secondary: [],
    secondarySum: 0,
    isFewest: true,
  })
  expect(secondarySuppression({ table: [[3, 9, 12]], k: 5 })).toBeNull()
})

test('a list with its sum: 12, 3 and 9 of 24 hide the 3 and, with it, the 9', () => {
  const hiddenTotals = { columnTotals: [0, 1, 2] }
  expect(secondarySuppression({ table: [[12, 3, 9]], k: 5, hiddenTotals })).toMatchObject({
    primary: [[0, 1]],
    secondary: [[0, 2]],
  })
})
