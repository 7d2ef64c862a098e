import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareReviews } from './index.ts'

const cell = fc.option(fc.integer({ min: 0, max: 5 }), { freq: 4 })
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

/** Sum of squared loads and cost of the best of all sharings, by trying all. */
function bestOfAll(cost: readonly (readonly (number | null)[])[], size: number) {
  const width = cost[0]?.length ?? 0
  let best: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const load = new Array<number>(width).fill(0)
  const extend = (row: number, total: number) => {
    const own = cost[row]
    if (own === undefined) {
      const even = load.reduce((sum, one) => sum + one * one, 0)
      if (even < best[0] || (even === best[0] && total < best[1])) best = [even, total]
      return
    }
    const open = own.filter((one) => one !== null).length
    const wanted = Math.min(size, open)
    for (let mask = 0; mask < 1 << width; mask += 1) {
      const chosen = Array.from({ length: width }, (_, at) => at).filter((at) => mask & (1 << at))
      if (chosen.length !== wanted || chosen.some((at) => own[at] === null)) continue
      for (const at of chosen) load[at] = (load[at] ?? 0) + 1
      extend(row + 1, total + chosen.reduce((sum, at) => sum + (own[at] ?? 0), 0))
      for (const at of chosen) load[at] = (load[at] ?? 0) - 1
    }
  }
  extend(0, 0)
  return best
}

test('the most even of all sharings, and the cheapest of these', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 3 }), (cost, perApplicant) => {
      const found = shareReviews({ cost, perApplicant })
      const even = found.loads.reduce((sum, one) => sum + one * one, 0)
      expect([even, found.total]).toEqual(bestOfAll(cost, perApplicant))
      found.reviewers.forEach((chosen, row) => {
        const open = (cost[row] ?? []).filter((one) => one !== null).length
        expect(chosen).toHaveLength(Math.min(perApplicant, open))
        for (const at of chosen) expect(cost[row]?.[at]).not.toBeNull()
      })
    }),
    { numRuns: 300 },
  )
})

test('what is no table is refused', () => {
  expect(() => shareReviews({ cost: [[1], [1, 2]], perApplicant: 1 })).toThrow(RangeError)
  expect(() => shareReviews({ cost: [[0.5]], perApplicant: 1 })).toThrow(RangeError)
  expect(() => shareReviews({ cost: [[1]], perApplicant: 0 })).toThrow(RangeError)
  expect(shareReviews({ cost: [], perApplicant: 2 })).toEqual({
    reviewers: [],
    loads: [],
    total: 0,
  })
})

test('7 reviewers, 20 applications, four each: loads of 11 and 12, and each keeps three or more where conflicts allow', () => {
  const loads = (reviewers: readonly (readonly number[])[]) =>
    Array.from({ length: 7 }, (_, at) => reviewers.flat().filter((one) => one === at).length)
  const costs = Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 7 }, (_, at) => (row * 5 + at * 3) % 4),
  )
  const free = shareReviews({ cost: costs, perApplicant: 4 })
  expect(loads(free.reviewers).toSorted((a, b) => a - b)).toEqual([11, 11, 11, 11, 12, 12, 12])
  expect(free.reviewers.every((own) => new Set(own).size === 4)).toBe(true)
  // Every fifth application is closed to three of the seven, the first to four.
  const closed = costs.map((row, at) =>
    row.map((one, reviewer) => (at % 5 === 0 && reviewer < (at === 0 ? 4 : 3) ? null : one)),
  )
  const shared = shareReviews({ cost: closed, perApplicant: 4 })
  shared.reviewers.forEach((own, at) => {
    expect(own.length).toBe(at === 0 ? 3 : 4)
    for (const reviewer of own) expect(closed[at]?.[reviewer]).not.toBeNull()
  })
  const each = loads(shared.reviewers)
  expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1)
})
