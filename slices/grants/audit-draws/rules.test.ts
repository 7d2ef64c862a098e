import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn, shareInWords, sizeOfDraw, strengthOf, strengthSentence } from './rules.ts'

const list = (size: number) =>
  Array.from({ length: size }, (_, at) => ({
    applicationId: `id-${at + 1}`,
    no: `A-${String(at + 1).padStart(3, '0')}`,
  }))

test('max(1, ⌈5 %⌉) of a call, ⌈10 %⌉ of a year, and none of nothing', () => {
  expect([0, 1, 6, 20, 21, 40, 41].map((n) => sizeOfDraw(n, 5))).toEqual([0, 1, 1, 1, 2, 2, 3])
  expect([1, 10, 11].map((n) => sizeOfDraw(n, 10))).toEqual([1, 1, 2])
})

test('scenario 25: anyone with seed and list gets the same names, in whatever order they hold it', () => {
  const first = drawn('draw', '7f3a9c.1234', list(40), 10)
  expect(first).toHaveLength(4)
  expect(drawn('draw', '7f3a9c.1234', list(40).toReversed(), 10)).toEqual(first)
  expect(drawn('draw', '7f3a9c.1235', list(40), 10)).not.toEqual(first)
  expect(drawn('other', '7f3a9c.1234', list(40), 10)).not.toEqual(first)
  // The vector of §8: A-019 goes before A-012.
  const places = drawn('2026-R2', '7f3a9c', list(20), 100).map(({ no }) => no)
  expect(places.indexOf('A-019')).toBeLessThan(places.indexOf('A-012'))
})

test('the strength, exactly: 4 bad of 40, 5 drawn, 0.43', () => {
  const share = strengthOf(40, 5, 4)
  // 1 − C(36,5)/C(40,5) = (658,008 − 376,992) / 658,008
  expect([share.num * 658_008n === share.den * 281_016n, shareInWords(share)]).toEqual([
    true,
    '0.43',
  ])
  expect(strengthSentence(40, 5)).toContain('40件のうち4件に誤りがあるとき、5件を引いて')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (all, a, b) => {
      const [size, bad] = [a % (all + 1), b % (all + 1)]
      const { num, den } = strengthOf(all, size, bad)
      expect(num >= 0n && num <= den).toBe(true)
      // All drawn meet any bad one, none of a draw of nothing.
      if (size === all && bad > 0) expect(num).toBe(den)
      if (size === 0 || bad === 0) expect(num).toBe(0n)
    }),
  )
})
