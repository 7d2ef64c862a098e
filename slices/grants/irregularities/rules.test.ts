import { expect, test } from 'vitest'
import { excludedBy, nothingHolds, stateOf, trigramCosine } from './rules.ts'

test('plans that are nearly one text are alike, others not, and three characters are needed', () => {
  expect(trigramCosine('眼鏡の国際展示会に出る', '眼鏡の国際展示会に出る')).toBeCloseTo(1)
  expect(trigramCosine('眼鏡の国際展示会に出る', '漆器の絵付け教室を開く')).toBeLessThan(0.2)
  expect(trigramCosine('眼鏡', '眼鏡の国際展示会')).toBeNull()
})

test('D1 holds the settlement up until it is accepted; a rejected answer holds it too', () => {
  const flag = { check: 'D1' as const, detail: '25-011と一致します。' }
  for (const state of ['open', 'explained', 'rejected'] as const) {
    expect(nothingHolds([{ ...flag, state }], '額の確定')).toMatchObject({
      sentence: expect.stringContaining('25-011'),
    })
  }
  expect(nothingHolds([{ ...flag, state: 'accepted' }], '額の確定')).toBe(true)
  expect(nothingHolds([{ ...flag, state: 'open' }], '支払')).toBe(true)
  const at = '2026-11-24T00:00:00Z'
  expect(stateOf({ explainedAt: at, acceptedAt: null, rejectedAt: null })).toBe('explained')
})

test('D5 and D7 hold the settlement until somebody decides; what was rejected does not count', () => {
  const flag = { check: 'D7' as const, detail: '' }
  expect(nothingHolds([{ ...flag, state: 'explained' }], '額の確定')).not.toBe(true)
  expect(nothingHolds([{ ...flag, state: 'rejected' }], '額の確定')).toBe(true)
  const line = { amountYen: 200_000, costPriceYen: 150_000 }
  expect(excludedBy([], line, '原価まで').yen).toBe(0)
  expect(excludedBy(['D5'], line, '原価まで').yen).toBe(50_000)
  expect(excludedBy(['D5'], { ...line, costPriceYen: null }, '原価まで').yen).toBe(200_000)
  expect(excludedBy(['D5'], line, '対象外').yen).toBe(200_000)
  expect(excludedBy(['D5', 'D7'], line, '原価まで').yen).toBe(200_000)
})
