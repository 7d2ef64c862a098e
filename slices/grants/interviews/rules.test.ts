import { expect, test } from 'vitest'
import { asHeard, decidedBy, totalOf } from '../scores/rules.ts'
import { firstPasses, theInterviewHasItsRule } from './rules.ts'

const of = (applicationId: string, num: number, den = 1) => ({ applicationId, mean: { num, den } })

test('the highest means pass, and whoever has the same mean as the last of them', () => {
  const found = firstPasses(
    [of('D', 60), of('A', 80), of('C', 140, 2), of('B', 70), of('E', 50)],
    2,
  )
  expect(
    found.map(({ applicationId, place, isPassed }) => [applicationId, place, isPassed]),
  ).toEqual([
    ['A', 1, true],
    ['B', 2, true],
    ['C', 2, true],
    ['D', 4, false],
    ['E', 5, false],
  ])
  expect(firstPasses([of('A', 1)], 5)).toMatchObject([{ isPassed: true }])
  expect(firstPasses([], 3)).toEqual([])
})

test('papers and interview by the sealed weight, exactly', () => {
  const set = {
    ...{ scaleMax: 5, interviewWeight: 30, interviewPlaces: 2 },
    criteria: [40, 35, 25].map((weight, at) => ({
      ...{ code: `C${at + 1}`, name: `項目${at + 1}`, weight, minMean: null },
    })),
  }
  const both = decidedBy(set)
  expect(both.map(({ name }) => name)).toContain('項目1（面接）')
  // 88 of the papers and 60 of the interview: 0.7 × 88 + 0.3 × 60 = 79.6.
  expect(totalOf(both, [5, 4, 4, 3, 3, 3])).toEqual({ num: 398, den: 5 })
  expect(decidedBy({ ...set, interviewPlaces: null })).toHaveLength(3)
  // Who was not heard is shown the papers alone, of a hundred as everybody.
  const papers = [{ applicationId: 'E', reviewerId: 'R1', points: [5, 4, 4, 5, 4, 4] }]
  const alone = asHeard(
    both,
    papers.map((one) => ({ ...one, isOfPapersAlone: true })),
  )
  expect(alone.criteria.map(({ name }) => name)).toEqual(['項目1', '項目2', '項目3'])
  expect(totalOf(alone.criteria, alone.sheets[0]?.points ?? [])).toEqual({ num: 88, den: 1 })
  expect(asHeard(both, papers).criteria).toHaveLength(6)
})

test('a weight wants its number of places, and the other way round', () => {
  expect(theInterviewHasItsRule(0, null)).toBe(true)
  expect(theInterviewHasItsRule(30, 4)).toBe(true)
  expect(theInterviewHasItsRule(30, null)).toMatchObject({ field: 'interviewPlaces' })
  expect(theInterviewHasItsRule(0, 4)).toMatchObject({ field: 'interviewPlaces' })
})
