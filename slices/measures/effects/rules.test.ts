import { expect, test } from 'vitest'
import { type EffectTable, effectOf, effectSentence, quotients, roughYen } from './rules.ts'

// Workers that make SLQ (.5, .4, …) exactly: a third sector takes what is over, and sells nothing here.
const table: EffectTable = {
  coefficients: [
    [0.2, 0.3, 0],
    [0.1, 0.2, 0],
    [0, 0, 0],
  ],
  selfSufficiency: [1, 1, 1],
  own: [50, 40, 910],
  nation: [100_000, 100_000, 800_000],
  valueAdded: [0.5, 0.5, 0.5],
  jobs: [0.001, 0.001, 0.001],
}
const spending = { sector: 1, yen: 1_000, inCity: null }

test('scenario 15: two sectors of SLQ .5 and .4, 1,000 spent: the upper end is 511, and the lower below it', () => {
  const [first, second] = quotients(table) ?? []
  expect([first?.toFixed(9), second?.toFixed(9)]).toEqual(['0.500000000', '0.400000000'])
  const effect = effectOf(table, [spending])
  expect(effect?.output.high).toBeCloseTo(511, 0)
  expect(effect?.output.low).toBeGreaterThan(0)
  expect(effect?.output.low).toBeLessThan(511)
  expect(effect?.valueAdded.high).toBeCloseTo(255.5, 0)
})

test('a supplier whose place is known counts whole or not at all, at both ends', () => {
  expect(effectOf(table, [{ ...spending, inCity: false }])?.output).toEqual({ low: 0, high: 0 })
  const known = effectOf(table, [{ ...spending, inCity: true }])
  expect(known?.output.low).toBeGreaterThan(1_000)
})

test('a sector without workers here has no row and no column; a withheld cell ends the estimate', () => {
  const none = effectOf({ ...table, own: [0, 40, 960] }, [{ ...spending, inCity: true }])
  expect(none?.output.high).toBeCloseTo(1_000 / (1 - 0.2 * 0.4), 6)
  expect(effectOf({ ...table, own: [Number.NaN, 40, 960] }, [spending])).toBeNull()
})

test('both ends are said with two digits and the year of the table', () => {
  expect(effectSentence({ low: 2_104_000, high: 5_096_000 }, 2011)).toBe(
    '市内生産 およそ210万〜510万円（全国表2011年による粗い試算。ほかから移った分は引いていません）',
  )
  expect([roughYen(120), roughYen(46_000)]).toEqual(['ほぼ0', '5万'])
})
