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
