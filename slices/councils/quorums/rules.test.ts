import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quorumRules } from '../bodies/rules.ts'
import { aQuorumIsThere, categoriesMissing, neededOf, quorum } from './rules.ts'

test('the table of §4.2, to the digit', () => {
  const needed = (n: number) => quorumRules.map((rule) => neededOf(rule, n))
  expect([needed(10), needed(11), needed(15)]).toEqual([
    [6, 5, 7],
    [6, 6, 8],
    [8, 8, 10],
  ])
})

test('scenario 1: 5 of 10 by 過半数 is refused with the sentence, あと1人', () => {
  const counted = quorum('過半数', 10, 5, 0)
  expect(aQuorumIsThere('過半数', counted)).toMatchObject({
    sentence: '出席は5人で、開会に必要な6人（現員10人の過半数）に1人足りません。',
  })
  expect(aQuorumIsThere('過半数', quorum('過半数', 10, 6, 0))).toBe(true)
})

test('scenarios 2, 3 and 4: half of 10 opens by 半数以上; 11 need 6 by either; of 9, 5 are enough', () => {
  expect(quorum('半数以上', 10, 5, 0).isMet).toBe(true)
  expect([neededOf('過半数', 11), neededOf('半数以上', 11)]).toEqual([6, 6])
  expect(quorum('過半数', 9, 5, 0)).toMatchObject({ isMet: true, needed: 5 })
})

test('scenario 11: an excluded member is taken from both numbers, for this item only', () => {
  expect(quorum('過半数', 10, 6, 1)).toMatchObject({ membersInOffice: 9, present: 5, isMet: true })
  expect(quorum('過半数', 10, 6, 2)).toMatchObject({ needed: 5, present: 4, short: 1 })
  expect(quorum('過半数', 10, 6, 0)).toMatchObject({ membersInOffice: 10, present: 6 })
})

test('nobody in office is no quorum, and impossible counts are refused', () => {
  expect(quorum('半数以上', 0, 0, 0)).toMatchObject({ isMet: false, short: 1 })
  expect(() => quorum('過半数', 5, 6, 0)).toThrow(RangeError)
  expect(() => quorum('過半数', 5, 2, 3)).toThrow(RangeError)
  expect(() => quorum('過半数', 5, 2.5, 0)).toThrow(RangeError)
})

test('more present never loses a quorum; what is needed is the least that meets the words', () => {
  const sizes = fc.integer({ min: 1, max: 300 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n)))
  fc.assert(
    fc.property(fc.constantFrom(...quorumRules), sizes, (rule, [n, present]) => {
      const counted = quorum(rule, n, present, 0)
      const meets =
        rule === '過半数'
          ? 2 * present > n
          : rule === '半数以上'
            ? 2 * present >= n
            : 3 * present >= 2 * n
      expect(counted.isMet).toBe(meets)
      expect(counted.short).toBe(meets ? 0 : counted.needed - present)
    }),
  )
})

test('a category that the rule wants must be there', () => {
  expect(categoriesMissing(['学識経験者'], ['事業者'])).toEqual(['学識経験者'])
  expect(categoriesMissing(['学識経験者'], ['学識経験者', '事業者'])).toEqual([])
})
