import { expect, test } from 'vitest'
import { figuresOf, theCardIsAStatistic, valueMeant } from './rules.ts'

const value = (label: string, period: string, amount: number | null) => ({
  label,
  period,
  value: amount,
  unit: '倍',
  edition: '2026',
})
const figures = {
  seriesId: 'a b',
  vintage: '2026',
  values: [
    value('製造業', '2021', 2.3812),
    value('製造業', '2016', 2.305),
    value('農業', '2021', null),
  ],
}

test('a value is found by its year, or by the number as far as it is typed', () => {
  expect(valueMeant(figures, { value: 2.38, year: null })).toMatchObject({
    year: 2021,
    value: 2.3812,
  })
  expect(valueMeant(figures, { value: null, year: 2016 })).toMatchObject({ value: 2.305 })
})

test('none such, or several, is none', () => {
  expect(valueMeant(figures, { value: 9, year: null })).toBeNull()
  expect(valueMeant(figures, { value: null, year: null })).toBeNull()
})

test('only a statistic with its series is a baseline', () => {
  expect(figuresOf({ values: [] })).toBeNull()
  expect(theCardIsAStatistic('document', figuresOf(figures))).toMatchObject({
    field: 'baselinePid',
  })
  expect(theCardIsAStatistic('statistic', figuresOf(figures))).toBe(true)
})
