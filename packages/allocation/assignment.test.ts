import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assignReviewers,
  type CostTable,
  countOptimalAssignments,
  linearAssignment,
} from './index.ts'

const cell = fc.option(fc.integer({ min: -5, max: 9 }), { freq: 4 })
const tableOf = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )

const turned = (cost: CostTable) =>
  (cost[0] ?? []).map((_, at) => cost.map((row) => row[at] ?? null))

/** All sums of complete assignments of the smaller side. */
function everySum(cost: CostTable): number[] {
  const table = cost.length > (cost[0]?.length ?? 0) ? turned(cost) : cost
  const sums: number[] = []
  const extend = (row: number, used: number, sum: number) => {
    if (row === table.length) sums.push(sum)
    table[row]?.forEach((value, column) => {
      if (value !== null && !(used & (1 << column)))
        extend(row + 1, used | (1 << column), sum + value)
    })
  }
  extend(0, 0, 0)
  return sums
}

test('equals the best of all assignments, counts the ties, and turns with the table', () => {
  fc.assert(
    fc.property(tableOf(5), fc.boolean(), (cost, maximise) => {
      const answer = linearAssignment({ cost, maximise })
      const sums = everySum(cost)
      const best = maximise ? Math.max(...sums) : Math.min(...sums)
      expect(answer.feasible).toBe(sums.length > 0)
      expect(answer.total).toBe(sums.length > 0 ? best : null)
      expect(countOptimalAssignments({ cost, maximise })).toBe(
        sums.filter((one) => one === best).length,
      )
      let total = 0
      for (const [row, column] of answer.pairs) total += cost[row]?.[column] ?? Number.NaN
      expect(total).toBe(answer.total ?? 0)
      expect(linearAssignment({ cost: turned(cost), maximise }).total).toBe(answer.total)
    }),
    { numRuns: 300 },
  )
})

test('worst first, then the total: 4 and 15, although 10 + 3 + 4 would be 17', () => {
  const affinity = [
    [10, 5, 1],
    [6, 3, 0],
    [4, 4, 4],
  ]
  const one = { perApplicant: 1, minLoad: 1, maxLoad: 1 }
  expect(assignReviewers({ affinity, ...one })).toEqual({
    feasible: true,
    worstApplicantTotal: 4,
    total: 15,
    reviewers: [[1], [0], [2]],
    proven: true,
  })
})

/** Worst and total of the best assignment, by trying all. */
function bestOfAll(affinity: CostTable, size: number, min: number, max: number) {
  const width = affinity[0]?.length ?? 0
  const load = new Array<number>(width).fill(0)
  let best: readonly [number, number] | null = null
  const extend = (at: number, worst: number, total: number) => {
    const row = affinity[at]
    if (row === undefined) {
      const fits = load.every((one) => one >= min && one <= max)
      const better = !best || worst > best[0] || (worst === best[0] && total > best[1])
      if (fits && better) best = [worst, total]
      return
    }
    const pick = (from: number, missing: number, sum: number) => {
      if (missing === 0) extend(at + 1, Math.min(worst, sum), total + sum)
      for (let reviewer = from; missing > 0 && reviewer < width; reviewer += 1) {
        const value = row[reviewer] ?? null
        if (value === null) continue
        load[reviewer] = (load[reviewer] ?? 0) + 1
        pick(reviewer + 1, missing - 1, sum + value)
        load[reviewer] = (load[reviewer] ?? 0) - 1
      }
    }
    pick(0, size, 0)
  }
  extend(0, Number.POSITIVE_INFINITY, 0)
  return best
}

test('reviewers equal the best of all assignments on small tables', () => {
  const input = fc.record({
    affinity: tableOf(4),
    perApplicant: fc.integer({ min: 1, max: 3 }),
    minLoad: fc.nat(2),
    spare: fc.nat(2),
  })
  fc.assert(
    fc.property(input, ({ affinity, perApplicant, minLoad, spare }) => {
      const maxLoad = minLoad + spare
      const answer = assignReviewers({ affinity, perApplicant, minLoad, maxLoad })
      const best = bestOfAll(affinity, perApplicant, minLoad, maxLoad)
      const got = answer.feasible ? [answer.worstApplicantTotal, answer.total] : null
      expect(got).toEqual(best)
      expect(answer.proven).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('decimals: a table in tenths is the table in whole numbers', () => {
  fc.assert(
    fc.property(tableOf(5), (affinity) => {
      const loads = { perApplicant: 1, minLoad: 0, maxLoad: 2 }
      const whole = assignReviewers({ affinity, ...loads })
      const tenths = affinity.map((row) => row.map((one) => (one === null ? null : one / 10)))
      const { total } = assignReviewers({ affinity: tenths, ...loads })
      expect(total).toBe(whole.total === null ? null : whole.total / 10)
    }),
  )
})

test('nobody to assign, nobody to read, and too little effort', () => {
  const loads = { perApplicant: 1, minLoad: 0, maxLoad: 1 }
  expect(assignReviewers({ affinity: [], ...loads }).total).toBe(0)
  expect(assignReviewers({ affinity: [[]], ...loads }).feasible).toBe(false)
  const given = assignReviewers({ affinity: [[1, 2]], ...loads, mostEffort: 0 })
  expect(given).toMatchObject({ feasible: null, total: null, proven: false })
  expect(() => assignReviewers({ affinity: [[1], [1, 2]], ...loads })).toThrow(RangeError)
  expect(() => assignReviewers({ affinity: [[1]], ...loads, maxLoad: -1 })).toThrow(RangeError)
  expect(() => linearAssignment({ cost: [[Number.NaN]] })).toThrow(RangeError)
  expect(linearAssignment({ cost: [] })).toEqual({ feasible: true, total: 0, pairs: [] })
})
