import { expect, test } from 'vitest'
import type { FigureValue, StatFigure } from '../figures/rules.ts'
import { markOfCard, revisionsOf } from './rules.ts'

const value = (label: string, number: number | null, edition: string): FigureValue => ({
  series: 'employees',
  label,
  areaCode: '18207',
  areaName: '鯖江市',
  period: '2016→2021',
  value: number,
  mark: number === null ? 'suppressed' : null,
  partial: false,
  unit: '人',
  edition,
})
const figure = (edition: string, numbers: readonly [string, number | null][]): StatFigure => ({
  figure: 'shift-share',
  areaCode: '18207',
  areaName: '鯖江市',
  finding: '',
  subtitle: '',
  source: '',
  caveats: [],
  drawing: { kind: 'none' },
  table: { head: [], rows: [] },
  values: numbers.map(([label, number]) => value(label, number, edition)),
  series: ['employees'],
  editions: [edition],
  endsOn: '2021-06-01',
  availableOn: '2026-06-30',
  statement: '',
})
const before = figure('a', [
  ['全国の伸び', 565],
  ['業種の盛衰', -489],
  ['地域の力', 458],
])

test('parts of one series and period are told apart: the same figures are no revision', () => {
  expect(
    revisionsOf(
      before,
      figure(
        'b',
        before.values.map(({ label, value: n }) => [label, n]),
      ),
    ),
  ).toEqual([])
})

test.each([
  ['5 % and no more', 480.9, 0],
  ['more than 5 %', 481, 1],
  ['another sign', -458, 1],
  ['withheld since', null, 1],
])('地域の力 458: %s', (_, now, count) => {
  const after = figure('b', [
    ['全国の伸び', 565],
    ['業種の盛衰', -489],
    ['地域の力', now],
  ])
  expect(revisionsOf(before, after)).toHaveLength(count)
})

test('withdrawn says more than revised', () => {
  expect([markOfCard(0, 0), markOfCard(0, 2), markOfCard(1, 2)]).toEqual([
    '',
    'revised',
    'withdrawn',
  ])
})
