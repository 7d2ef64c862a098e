import { expect, test } from 'vitest'
import { executionYears, unitCostYears } from '../sheets/rules.ts'
import {
  exitOf,
  nothingInAnyYear,
  unitCostFigures,
  unspentFigures,
  whyNotCompared,
} from './rules.ts'

const year = (fiscalYear: number, more = {}) => ({
  ...{ fiscalYear, initialYen: 6_600_000, supplementaryYen: 0, transferYen: 0, contingencyYen: 0 },
  ...{ carriedInYen: 0, spentYen: 6_000_000, expectedYen: null, carriedOutYen: 300_000 },
  ...{ nationalYen: null, prefectureYen: null, bondYen: null, otherYen: null },
  ...{ hours: 530, output: 12, results: null, ...more },
})
const told = (...rows: ReturnType<typeof year>[]) => {
  const years = executionYears(rows, 2027)
  const costs = unitCostYears(rows, 2027, 4_000, '者')
  const texts = (figures: readonly { text: string }[]) => figures.map(({ text }) => text)
  return { costs: texts(unitCostFigures(costs, years)), unspent: texts(unspentFigures(years)) }
}

test('a year has its figure, or says why there is none: never 0 for what is not there', () => {
  expect(told(year(2024), year(2026, { spentYen: null }))).toEqual({
    costs: ['676,667', '記録なし', '決算前'],
    unspent: ['300（4.5％）', '記録なし', '決算前'],
  })
  const costs = told(year(2024, { hours: null }), year(2025, { output: null }))
  expect(costs.costs.slice(0, 2)).toEqual(['時間の記録なし', '活動量の記録なし'])
  expect(told(year(2024, { output: 0 })).costs[0]).toBe('－（活動量0）')
  expect(told(year(2024, { spentYen: 6_300_000 })).unspent[0]).toBe('0（0.0％）')
})

test('one reason for all three years is said once', () => {
  expect(nothingInAnyYear(unspentFigures(executionYears([], 2027)))).toBe('3年とも記録なし')
  const mixed = executionYears([year(2026, { spentYen: null })], 2027)
  expect(nothingInAnyYear(unspentFigures(mixed))).toBeNull()
})

test('the exit condition is unstated, untested, met or not', () => {
  expect(exitOf({ hasCondition: false, isMet: null })).toBe('unstated')
  expect(exitOf({ hasCondition: true, isMet: null })).toBe('untested')
  expect(exitOf({ hasCondition: true, isMet: true })).toBe('met')
  expect(exitOf({ hasCondition: true, isMet: false })).toBe('unmet')
})

test('what cannot be compared is not said to overlap with nothing', () => {
  const measure = { industry: '製造', size: '', stage: '', means: ['補助'], sunsetYear: 2029 }
  expect(whyNotCompared(measure, 2026)).toBeNull()
  expect(whyNotCompared({ ...measure, industry: '' }, 2026)).toBe('対象が未記入')
  expect(whyNotCompared({ ...measure, means: [] }, 2026)).toBe('手段が未記入')
  expect(whyNotCompared({ ...measure, sunsetYear: 2025 }, 2026)).toBe('終期すぎ')
})
