import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregateRanks, rankStability } from './index.ts'

const points = fc.integer({ min: 1, max: 5 })
const selection = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([applicants, reviewers, criteria]) => {
    const exactly = (length: number) => ({ minLength: length, maxLength: length })
    const sheet = fc.option(fc.array(points, exactly(criteria)), { freq: 6 })
    return fc.record({
      scores: fc.array(fc.array(sheet, exactly(reviewers)), exactly(applicants)),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), exactly(criteria)),
      places: fc.integer({ min: 1, max: 3 }),
    })
  })

test('a selection does not depend on the unit of weights, and counts what its runs say', () => {
  fc.assert(
    fc.property(selection, (input) => {
      const one = rankStability(input)
      const heavier = rankStability({ ...input, weights: input.weights.map((own) => own * 13) })
      expect(heavier.runs.map((run) => run.ranks)).toEqual(one.runs.map((run) => run.ranks))
      const changed = one.runs.filter((run) => run.selectionChanged)
      expect(one.scenariosThatChangeTheSelection).toBe(changed.length)
      one.baseRanks.forEach((rank, at) => {
        if (rank === null) return
        expect(one.bestRank[at]).toBeLessThanOrEqual(rank)
        expect(one.worstRank[at]).toBeGreaterThanOrEqual(rank)
      })
    }),
  )
})

test('equal totals share a place, though their sums round differently', () => {
  const { baseRanks } = rankStability({
    scores: [
      [[1, 1, 1], null],
      [[2, 0.5, 0.5], null],
      [[0.4, 1.3, 1.3], null],
    ],
    weights: [0.1, 0.1, 0.1],
    places: 1,
  })
  expect(baseRanks).toEqual([1, 1, 1])
})

test('places of all reviewers together: Borda shares out all pairs', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((reviewers) =>
        fc.array(fc.array(fc.option(points), { minLength: reviewers, maxLength: reviewers }), {
          minLength: 1,
          maxLength: 8,
        }),
      ),
      (scores) => {
        const { borda, averageRank, placeByBorda } = aggregateRanks(scores)
        const pairs = (scores[0] ?? []).map((_, reviewer) => {
          const n = scores.filter((row) => row[reviewer] !== null).length
          return (n * (n - 1)) / 2
        })
        const total = (values: readonly (number | null)[]) =>
          values.reduce<number>((sum, one) => sum + (one ?? 0), 0)
        expect(total(borda)).toBeCloseTo(total(pairs), 9)
        scores.forEach((row, at) => {
          const nobody = row.every((one) => one === null)
          expect(averageRank[at] === null).toBe(nobody)
          expect(placeByBorda[at] === null).toBe(nobody)
        })
      },
    ),
  )
})

test('what does not fit together is refused', () => {
  const input = { scores: [[[1, 2]]], weights: [1, 1], places: 1 }
  expect(() => rankStability({ ...input, weights: [1] })).toThrow(RangeError)
  expect(() => rankStability({ ...input, weights: [0, 0] })).toThrow(RangeError)
  expect(() => rankStability({ ...input, weights: [1, -1] })).toThrow(RangeError)
  expect(() => rankStability({ ...input, places: 0 })).toThrow(RangeError)
  expect(() => rankStability({ ...input, scores: [[[1, 2]], []] })).toThrow(RangeError)
  expect(rankStability({ ...input, scores: [] })).toMatchObject({ baseRanks: [], bestRank: [] })
  expect(aggregateRanks([]).borda).toEqual([])
})
