import { expect, test } from 'vitest'
import type { FigureValue, StatFigure } from '../figures/rules.ts'
import type { InputOutput } from '../io-tables/rules.ts'
import { publishedOn, revisedEffects, revisedValues, sectorOfSame, soughtBy } from './rules.ts'

const value = (more: Partial<FigureValue>): FigureValue => ({
  series: 'employees',
  label: '従業者数',
  areaCode: '18207',
  areaName: '鯖江市',
  period: '2021',
  value: 100,
  mark: null,
  partial: false,
  unit: '人',
  edition: 'ssdse-a-2026',
  ...more,
})
const figureOf = (values: FigureValue[]): StatFigure => ({
  figure: 'comparison',
  areaCode: '18207',
  areaName: '鯖江市',
  finding: '',
  subtitle: '',
  source: '',
  caveats: [],
  drawing: { kind: 'none' },
  table: { head: [], rows: [] },
  values,
  series: [],
  editions: [],
  endsOn: '2021-06-01',
  availableOn: '2026-06-30',
  statement: '',
})

test('published values are laid beside the current ones; what is worked out of them is not', () => {
  const figure = figureOf([value({}), value({ series: 'peer-distance', label: '距離 d' })])
  expect(publishedOn(figure)).toHaveLength(1)
  expect(soughtBy([...figure.values, ...figure.values])).toHaveLength(2)
})

test.each([
  ['another edition, 8 % more', { value: 108, edition: 'own' }, 1],
  ['another edition, 5 % more', { value: 105, edition: 'own' }, 0],
  ['the same edition', { value: 200, edition: 'ssdse-a-2026' }, 0],
  ['withheld by now', { value: null, edition: 'own' }, 1],
  ['not there any more', null, 0],
])('%s', (_, now, count) => {
  expect(revisedValues([value({})], () => now)).toHaveLength(count)
})

test('estimates are compared by the middle of the range, or by the one number of an own table', () => {
  const effect = (label: string, amount: number) =>
    value({ series: 'effect-output', label, value: amount, edition: label })
  const before = figureOf([
    effect('生産誘発額（δ=0.2）', 128),
    effect('生産誘発額（δ=0.3）', 112),
    effect('生産誘発額（δ=0.4）', 105),
  ])
  const now = figureOf([effect('生産誘発額', 140)])
  expect(revisedEffects(before, now)).toEqual([
    expect.objectContaining({ before: 112, after: 140, label: '生産誘発額（δ=0.3） → 生産誘発額' }),
  ])
  expect(revisedEffects(before, figureOf([effect('生産誘発額', 113)]))).toEqual([])
})

test('a sector is found again in another table by its name, or as the only one of its kind', () => {
  const sector = (code: string, name: string) => ({
    code,
    name,
    outputMillionYen: 10,
    importsMillionYen: 0,
    domesticDemandMillionYen: 10,
    importShare: 0,
    valueAddedPerOutput: 0.5,
    incomePerOutput: 0.3,
  })
  const table: InputOutput = {
    sectors: [sector('11', '飲食料品'), sector('15', '繊維製品'), sector('51', '商業')],
    coefficients: [],
    edition: { code: 'own', label: '', publishedOn: '', publishedNote: '' },
    publisher: '',
    year: 2020,
    areaCode: '18000',
    isWithdrawn: false,
    reach: 'prefecture',
    areaName: '福井県',
    counterparts: new Map([
      ['11', '03'],
      ['15', '03'],
      ['51', '06'],
    ]),
  }
  const asked = (sectorName: string, counterpart: string) =>
    sectorOfSame(table, { sectorName, counterpart })
  expect(asked('繊維製品', '03')).toBe('15')
  expect(asked('卸売・小売', '06')).toBe('51')
  expect(asked('製造業', '03')).toBeNull()
})
