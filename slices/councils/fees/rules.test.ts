import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feesOf, withheld } from './rules.ts'

test('scenario 28: 9,800 yen at 3.063 %: 300 withheld, 9,500 paid; who declined is not listed', () => {
  const fees = feesOf(
    [
      { name: '前田 勉', isThere: true, declinesFee: false },
      { name: '田中 健', isThere: true, declinesFee: true },
      { name: '西川 浩', isThere: false, declinesFee: false },
    ],
    9_800,
    3_063,
  )
  expect(fees).toEqual([
    { name: '前田 勉', days: 1, unitYen: 9_800, grossYen: 9_800, withheldYen: 300, netYen: 9_500 },
  ])
})

test('a fraction of a yen is cut, and never more than the fee is withheld', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(100_000), (yen, rate) => {
      const kept = withheld(yen, rate)
      expect(kept).toBeLessThanOrEqual((yen * rate) / 100_000)
      expect(kept + 1).toBeGreaterThan((yen * rate) / 100_000)
    }),
  )
  expect(() => withheld(-1, 3_063)).toThrow(RangeError)
})
