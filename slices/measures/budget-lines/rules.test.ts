import { assert, constantFrom, integer, property, record, array as several } from 'fast-check'
import { expect, test } from 'vitest'
import { type CostRow, everyPriceHasItsSource, exactOf, sekisan, yenOf } from './rules.ts'

const row = (setsu: number, unitPriceYen: number, quantity: string, times: string): CostRow => ({
  setsu,
  saisetsu: '',
  unitPriceYen,
  isNet: false,
  quantity,
  times,
  factor: '1',
  isReduction: false,
})

test('the worked example: 144 + 104 + 66 = 314 千円', () => {
  const done = sekisan([
    row(7, 12_000, '3', '4'),
    row(8, 8_640, '3', '4'),
    row(13, 16_500, '1', '4'),
  ])
  expect(done.lines.map((line) => [line.yen, line.amountYen])).toEqual([
    [144_000, 144_000],
    [103_680, 104_000],
    [66_000, 66_000],
  ])
  expect(done.amountYen).toBe(314_000)
})

test('rows of one 節 are added before they are rounded; another 細節 is another line', () => {
  const done = sekisan([row(7, 400, '1', '1'), row(7, 400, '1', '1')])
  expect(done.amountYen).toBe(1_000)
  const apart = sekisan([row(10, 400, '1', '1'), { ...row(10, 400, '1', '1'), saisetsu: '印刷' }])
  expect(apart.amountYen).toBe(2_000)
  expect(sekisan([row(7, 1_999, '1', '1')], { rounding: 'down' }).amountYen).toBe(1_000)
})

test('減額: a reduction is below 0, and rounding gives up less', () => {
  const less = { ...row(7, 1_500, '1', '1'), isReduction: true }
  expect(yenOf(less)).toBe(-1_500)
  expect(sekisan([less]).amountYen).toBe(-1_000)
  expect(sekisan([less], { rounding: 'down' }).amountYen).toBe(-2_000)
  expect(sekisan([less, row(7, 2_700, '1', '1')]).amountYen).toBe(2_000)
})

test('factors are exact: 0.1 three times is 0.3, and a third is a third', () => {
  expect(yenOf({ ...row(7, 10, '3', '1'), factor: '0.1' })).toBe(3)
  expect(yenOf({ ...row(7, 3_000_000, '1', '1'), factor: '1/3' })).toBe(1_000_000)
  expect(yenOf({ ...row(7, 1_001, '1', '1'), factor: '50％' })).toBe(500)
  expect(yenOf({ ...row(7, 1_005, '1', '1'), isNet: true })).toBe(1_105)
})

test('half-width mistakes are read, nonsense is not', () => {
  expect(exactOf('６，０００')).toEqual({ num: 6000n, den: 1n })
  for (const text of ['', '多数', '-1', '1/0', '1.2345678']) expect(exactOf(text)).toBeNull()
})

test('a price says where it comes from', () => {
  expect(everyPriceHasItsSource([{ priceSource: '見積' }])).toBe(true)
  expect(everyPriceHasItsSource([{ priceSource: '見積' }, { priceSource: '' }])).toEqual({
    sentence: '単価の根拠（見積・単価表・前年実績）を選んでください。',
    field: 'rows.1.priceSource',
  })
})

const anyRow = record({
  setsu: constantFrom(7, 8, 10, 12, 13, 18),
  saisetsu: constantFrom('', '印刷製本費'),
  unitPriceYen: integer({ min: 0, max: 10_000_000 }),
  isNet: constantFrom(true, false),
  isReduction: constantFrom(false),
  quantity: integer({ min: 0, max: 999 }).map(String),
  times: integer({ min: 0, max: 12 }).map(String),
  factor: constantFrom('1', '1/2', '1.1', '0.333'),
})

test('rounding never gains 1,000 yen or more on a line, and loses none', () => {
  assert(
    property(several(anyRow, { maxLength: 12 }), (rows) => {
      const { lines, amountYen } = sekisan(rows)
      for (const line of lines) {
        expect(line.amountYen % 1_000).toBe(0)
        expect(line.amountYen - line.yen).toBeGreaterThanOrEqual(0)
        expect(line.amountYen - line.yen).toBeLessThanOrEqual(999)
      }
      expect(lines.reduce((sum, line) => sum + line.amountYen, 0)).toBe(amountYen)
      expect(lines.flatMap((line) => line.rows).sort((a, b) => a - b)).toEqual([...rows.keys()])
      for (const line of sekisan(rows, { rounding: 'down' }).lines) {
        expect(line.yen - line.amountYen).toBeLessThanOrEqual(999)
      }
    }),
  )
})
