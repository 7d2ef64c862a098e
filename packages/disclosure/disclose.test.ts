import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attackerBounds,
  type Cell,
  type DisclosedFigure,
  type DisclosureRequest,
  disclose,
  filterAnswer,
  filterSentence,
  type Group,
  minimumCount,
  subtractionLeaks,
} from './index.ts'

const firms = (count: number, name = 'f', from = 0): string[] =>
  Array.from({ length: count }, (_, at) => `${name}${from + at}`)

/** One figure over members with amounts. */
function single(count: number, amounts?: number[]): DisclosedFigure | undefined {
  return disclose({
    kinds: ['financial'],
    rows: ['産地'],
    columns: ['付加価値額'],
    cells: [[{ members: firms(count), amounts }]],
  }).cells[0]?.[0]
}

/** A list of two parts with its total. */
const share = (yes: Group, no: Group, more: Partial<DisclosureRequest> = {}) =>
  disclose({
    kinds: ['survey-answers'],
    rows: ['眼鏡'],
    columns: ['後継者あり', '後継者なし'],
    cells: [[{ members: yes }, { members: no }]],
    totals: 'rows',
    ...more,
  })

/** A table of counts, its members named after their cells. */
function tableOf(counts: readonly (readonly number[])[], more: Partial<DisclosureRequest> = {}) {
  return disclose({
    kinds: ['survey-answers'],
    rows: counts.map((_, r) => `行${r}`),
    columns: (counts[0] ?? []).map((_, c) => `列${c}`),
    cells: counts.map((row, r) => row.map((n, c) => ({ members: firms(n, `${r}-${c}-`) }))),
    ...more,
  })
}

const isShown = (figure: DisclosedFigure | null | undefined) => figure?.isShown === true

test('a figure of two kinds takes the larger minimum; a city may raise it, never go below 3', () => {
  expect(minimumCount(['selection'])).toBe(3)
  expect(minimumCount(['selection', 'financial'])).toBe(5)
  expect(minimumCount(['selection'], { selection: 4 })).toBe(4)
  expect(() => minimumCount(['survey-answers'], { 'survey-answers': 2 })).toThrow(
    '最小回答数は3より小さくできません。',
  )
  expect(() => minimumCount([])).toThrow(RangeError)
})

test('productivity: 4 businesses are too few, and of 6 none may have 85 % of the sum', () => {
  expect(single(4, [1, 1, 1, 1])).toEqual({ isShown: false, reason: 'too-few' })
  expect(single(6, [85, 3, 3, 3, 3, 3])).toEqual({ isShown: false, reason: 'dominated' })
  expect(single(6, [79, 5, 4, 4, 4, 4])).toEqual({ isShown: true, count: 6, sum: 100 })
  // Nine members of whom four told an amount: the sum is one of four.
  expect(single(9, [5, 5, 5, 5])).toEqual({ isShown: false, reason: 'too-few' })
  expect(single(9, [])).toEqual({ isShown: true, count: 9, sum: null })
})

test('a share with a small other side hides both sides; zero is shown', () => {
  const small = share(firms(20), firms(3, 'n'))
  expect(small.cells[0]?.map(isShown)).toEqual([false, false])
  expect(isShown(small.rowTotals?.[0])).toBe(true)
  expect(small.sentence).toBe('＊ 回答者が少ないため表示しません')
  expect(small.warning).toContain('眼鏡×後継者なし')
  expect(share(firms(20), []).cells[0]?.[1]).toMatchObject({ isShown: true, count: 0 })
})

test('that all of a group gave one sensitive answer is not told, neither by the 20 nor by the 0', () => {
  const all = share(firms(20), [], { isSensitive: true })
  expect(all.cells[0]?.map(isShown)).toEqual([false, false])
})

test('next month one has closed: the new figures are not given to those who have the old', () => {
  const last = share(firms(20), firms(9, 'n'))
  expect(last.cells[0]?.map(isShown)).toEqual([true, true])
  const next = share(firms(20), firms(8, 'n'), { earlier: last.given })
  expect(next.cells[0]?.[1]).toEqual({ isShown: false, reason: 'subtraction' })
  expect(isShown(next.rowTotals?.[0])).toBe(false)
  // The same members again, and an audience that was told nothing, get their figures.
  expect(share(firms(20), firms(9, 'n'), { earlier: last.given }).warning).toBeNull()
  expect(share(firms(20), firms(8, 'n')).warning).toBeNull()
})

test('filters that differ by fewer than k return the same answer; none is like a few', () => {
  const all = firms(24)
  const first = filterAnswer(all, 5, [])
  expect(first).toEqual({ count: 24, isNew: true })
  const told = [{ members: all, count: 24 }]
  expect(filterAnswer(all.slice(1), 5, told)).toEqual({ count: 24, isNew: false })
  expect(filterAnswer(all.slice(5), 5, told)).toEqual({ count: 19, isNew: true })
  expect(filterAnswer([], 5, told)).toEqual(filterAnswer(['x'], 5, told))
  expect(filterSentence(null, 5)).toBe('5件未満')
  expect(filterSentence(1200, 5)).toBe('1,200件')
})

test('a member in two cells, or names that do not fit, are refused', () => {
  expect(() => share(['a'], ['a'])).toThrow(RangeError)
  expect(() => share([], [], { rows: [] })).toThrow(RangeError)
  expect(() => single(1, [1, 2])).toThrow(RangeError)
})

const counts = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(
      fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }),
      { minLength: 2, maxLength: 4 },
    ),
  )

test('disclosure never reveals: whatever is hidden, its bounds are k wide and hold the truth', () => {
  fc.assert(
    fc.property(counts, (table) => {
      const { k, cells, rowTotals, columnTotals, grandTotal } = tableOf(table, { effort: 50 })
      const hidden = cells.flatMap((row, r) =>
        row.flatMap((figure, c): Cell[] => (figure.isShown ? [] : [[r, c]])),
      )
      const missing = (list: readonly DisclosedFigure[] | null) =>
        (list ?? []).flatMap((figure, at) => (figure.isShown ? [] : [at]))
      const hiddenTotals = {
        rowTotals: missing(rowTotals),
        columnTotals: missing(columnTotals),
        grandTotal: !isShown(grandTotal),
      }
      for (const { cell, low, high } of attackerBounds({ table, hidden, hiddenTotals })) {
        const truth = table[cell[0]]?.[cell[1]] ?? -1
        expect(low).toBeLessThanOrEqual(truth)
        expect(high ?? truth).toBeGreaterThanOrEqual(truth)
        expect((high ?? 1e9) - low).toBeGreaterThanOrEqual(k)
      }
      for (const figure of cells.flat()) {
        if (figure.isShown) expect(figure.count === 0 || figure.count >= k).toBe(true)
      }
    }),
    { numRuns: 80 },
  )
})

test('a line and a column that differ by a few are not shown side by side', () => {
  const { given } = tableOf([
    [2, 9],
    [15, 2],
  ])
  expect(subtractionLeaks(given, 5)).toEqual([])
})

test('a second edition lets nothing be subtracted that the first did not let', () => {
  const edition = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  fc.assert(
    fc.property(fc.array(edition, { minLength: 4, maxLength: 4 }), (changes) => {
      const first = tableOf([
        [9, 8],
        [12, 7],
      ])
      // Some left and some came, cell by cell.
      const cells = [0, 1].map((r) =>
        [0, 1].map((c) => {
          const [gone, come] = changes[r * 2 + c] ?? [0, 0]
          const before = firms([9, 8, 12, 7][r * 2 + c] ?? 0, `${r}-${c}-`)
          return { members: [...before.slice(gone), ...firms(come, `new${r}-${c}-`)] }
        }),
      )
      const second = disclose({
        kinds: ['survey-answers'],
        rows: ['行0', '行1'],
        columns: ['列0', '列1'],
        cells,
        earlier: first.given,
      })
      expect(subtractionLeaks(first.given, 5)).toEqual([])
      expect(subtractionLeaks([...first.given, ...second.given], 5)).toEqual([])
    }),
    {
      numRuns: 60,
      examples: [
        [
          [
            [8, 1],
            [1, 2],
            [0, 3],
            [7, 2],
          ],
        ],
        [
          [
            [0, 4],
            [8, 1],
            [10, 1],
            [2, 2],
          ],
        ],
        [
          [
            [0, 0],
            [0, 1],
            [0, 5],
            [1, 1],
          ],
        ],
      ],
    },
  )
})

test('amounts are guarded like counts: no hidden sum is known to within a fifth', () => {
  const amounts = [
    [9, 40, 60],
    [50, 70, 30],
  ]
  const request = amounts.map((row, r) =>
    row.map((amount, c) => {
      const size = r === 0 && c === 0 ? 4 : 6
      return { members: firms(size, `${r}-${c}-`), amounts: Array(size).fill(amount) as number[] }
    }),
  )
  const { cells } = disclose({
    kinds: ['financial'],
    rows: ['銅器', '漆器'],
    columns: ['A', 'B', 'C'],
    cells: request,
  })
  const table = request.map((row) => row.map((one) => one.amounts.reduce((a, b) => a + b, 0)))
  const hidden = cells.flatMap((row, r) =>
    row.flatMap((figure, c): Cell[] => (figure.isShown ? [] : [[r, c]])),
  )
  expect(hidden.length).toBe(4)
  for (const { cell, low, high } of attackerBounds({ table, hidden })) {
    expect((high ?? 0) - low).toBeGreaterThan(0.2 * (table[cell[0]]?.[cell[1]] ?? 0))
  }
})
