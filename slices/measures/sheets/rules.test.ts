import { expect, test } from 'vitest'
import type { ExecutionRow } from '../executions/tables.ts'
import type { YearFigures } from '../year-figures/rules.ts'
import { amountRows, executionYears } from './rules.ts'

const told = (fiscalYear: number, more: Partial<YearFigures> = {}): YearFigures => ({
  ...{ fiscalYear, toldBy: 'f', national: 0, prefecture: null, bond: null, other: 300_000 },
  ...{ general: 200_000, cost: 500_000, people: 1, hours: 200, labour: null, full: null },
  ...more,
})
const recorded: ExecutionRow = {
  ...{ fiscalYear: 2025, initialYen: 6_000_000, supplementaryYen: 500_000, transferYen: -200_000 },
  ...{ contingencyYen: 0, carriedInYen: 300_000, spentYen: 5_900_000, expectedYen: null },
  ...{ carriedOutYen: 400_000, nationalYen: 2_500_000, prefectureYen: 0, bondYen: 0, otherYen: 0 },
  ...{ hours: 530, output: 12, results: null },
}
const stages = { headYen: null, directorYen: null, mayorYen: null }

test('a year that only an earlier sheet told has what was spent, and no budget that nobody knows', () => {
  const years = executionYears([recorded], 2027, [told(2024), told(2025), told(2026, { cost: 0 })])
  expect(
    years.map(({ currentYen, spentYen, unspentYen, rate }) => [
      currentYen,
      spentYen,
      unspentYen,
      rate,
    ]),
  ).toEqual([
    [null, 500_000, null, null],
    [6_600_000, 5_900_000, 300_000, '89.4'],
    [null, 0, null, null],
  ])
})

test('the settled amounts by fund come from the sheet where the record has no such year; blank stays blank', () => {
  const settled = (executions: readonly ExecutionRow[]) =>
    Object.fromEntries(
      amountRows(1_000_000, [], executions, 2027, stages, [told(2025)]).map((row) => [
        row.kind,
        row.settledYen,
      ]),
    )
  expect(settled([])).toEqual({
    ...{ cost: 500_000, national: 0, prefecture: null, bond: null, general: 200_000 },
  })
  expect(settled([recorded])).toMatchObject({ cost: 5_900_000, national: 2_500_000, bond: 0 })
})
