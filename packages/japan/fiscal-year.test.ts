import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  type FiscalYear,
  firstDayOf,
  fiscalYear,
  fiscalYearOf,
  formatFiscalYear,
  isInSettlementPeriod,
  lastDayOf,
  localDateOf,
  parseFiscalYear,
  settlementEndsOn,
  toFiscalYear,
} from './index.ts'

test.each([
  ['令和8', 2026],
  ['令和７年度', 2025],
  ['R8', 2026],
  ['令8年度', 2026],
  ['2026', 2026],
  ['2026年度', 2026],
  ['令和元年度', 2019],
  ['平成31年度', 2019],
  ['昭和63', 1988],
  ['平成元年度', 1989],
])('「%s」 is fiscal year %d', (text, year) => {
  expect(parseFiscalYear(text)).toBe(year)
})

test.each(['', '8', '平成32年度', '昭和64年度', '令和0', '20266', '来年度'])(
  '「%s」 is none',
  (text) => {
    expect(parseFiscalYear(text)).toBeNull()
  },
)

test('a fiscal year runs from April to March, and its bills are paid until May', () => {
  const year = fiscalYearOf(localDateOf('2027-03-31'))
  expect(year).toBe(2026)
  expect([firstDayOf(year), lastDayOf(year), settlementEndsOn(year)]).toEqual([
    '2026-04-01',
    '2027-03-31',
    '2027-05-31',
  ])
  expect(isInSettlementPeriod(year, localDateOf('2027-04-01'))).toBe(true)
  expect(isInSettlementPeriod(year, localDateOf('2027-06-01'))).toBe(false)
})

test('the name of a fiscal year leads back to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1873, max: 2200 }).map(toFiscalYear), (year) => {
      expect(parseFiscalYear(formatFiscalYear(year))).toBe(year <= 2117 ? year : null)
      expect(fiscalYearOf(firstDayOf(year))).toBe(year)
      expect(fiscalYearOf(lastDayOf(year))).toBe(year)
    }),
  )
})

test('a field or a column answers with a fiscal year, or with the sentence', () => {
  const Form = z.object({ year: fiscalYear('年度を。') })
  const typed: FiscalYear = Form.parse({ year: '令和8' }).year
  expect([typed, Form.parse({ year: 2025 }).year]).toEqual([2026, 2025])
  for (const wrong of [{}, { year: '' }, { year: 3.5 }]) {
    expect(Form.safeParse(wrong).error?.issues[0]?.message).toBe('年度を。')
  }
  expect(() => toFiscalYear(2026.5)).toThrow(RangeError)
})
