import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptAfter } from '../evaluation-sheets/rules.ts'
import { readSheetFile } from './rules.ts'

const told = { latest: 2027, toldBy: 'file' }
const sheet = (more: object = {}) => ({
  id: '0001',
  name: '見本事業',
  year: 7,
  createdAt: '7/10/1',
  financials: [{ year: 6, nationalSubsidy: 0, generalRevenue: null, totalCost: 500 }],
  ...more,
})
const read = (whole: unknown) => readSheetFile(JSON.stringify(whole), told)
function only(whole: unknown) {
  const file = read(whole)
  if ('refused' in file) throw new Error(file.refused)
  const [first] = file.sheets
  if (!first) throw new Error('no sheet')
  return first
}

test('scenario 18: null stays null and 0 stays 0; bare years are of 令和, amounts of 千円', () => {
  const { measure } = only([sheet()])
  expect(measure).toMatchObject({ sheetYear: 2025, writtenOn: '2025-10-01' })
  expect(measure?.years).toMatchObject([
    { fiscalYear: 2024, national: 0, general: null, prefecture: null, cost: 500_000 },
  ])
})

test('numbers as people type them: commas, full width, ▲, decimals, brackets, dashes', () => {
  const { measure } = only([
    sheet({
      financials: [
        {
          year: '令和５年度',
          nationalSubsidy: '１，２３４',
          other: '▲1,000千円',
          totalCost: 1068.978,
        },
        {
          year: 'R6',
          localBond: '－',
          generalRevenue: '',
          totalCost: '(3)',
          workHours: '1,500時間',
        },
      ],
      indicators: [
        { year: 5, activity: ['12.5%', '隔年実施', { value: '８', target: 10 }], target: [null] },
        { year: 2024, activity: [0], outcome: '4' },
      ],
      indicatorLabels: {
        activity: [
          { name: '率', unit: '％' },
          { name: '調査', unit: '回' },
        ],
      },
    }),
  ])
  expect(measure?.years).toMatchObject([
    { fiscalYear: 2023, national: 1_234_000, other: -1_000_000, cost: 1_068_978 },
    { fiscalYear: 2024, bond: null, general: null, cost: -3_000, hours: 1_500 },
  ])
  const [rate, survey, unnamed, outcome] = measure?.indicators ?? []
  expect(rate?.values).toMatchObject([{ value: 12.5 }, { value: 0 }])
  expect(survey?.values).toMatchObject([
    { value: null, said: '隔年実施' },
    { value: null, said: '' },
  ])
  expect(unnamed).toMatchObject({ name: '', values: [{ value: 8, target: 10 }, { value: null }] })
  expect(outcome).toMatchObject({ kind: 'outcome', values: [{ value: null }, { value: 4 }] })
})

test('what stands in the way is told sheet by sheet, all of it at once; the others are read', () => {
  const file = read([
    sheet(),
    sheet(),
    { id: '3', name: '', financials: [{ year: 'いつか' }] },
    sheet({ id: '4', financials: [{ year: 6, totalCost: '約50' }, { year: 6 }], extra: 1 }),
    { id: '5', name: '数値のない事業' },
  ])
  if ('refused' in file) throw new Error(file.refused)
  expect(file.sheets.map(({ problems }) => problems)).toEqual([
    [],
    ['1シート目と同じ番号（id）です。'],
    [
      '事業名（name）がありません。',
      '事業費の年度「いつか」を読めません。令和の年か、令和9年度までの年度で書いてください。',
      '年度の数値（financials・indicators）が一つもありません。',
    ],
    [
      '令和6年度の事業費計：「約50」を金額（千円）として読めません。',
      '事業費に令和6年度が二つあります。',
    ],
    ['年度の数値（financials・indicators）が一つもありません。'],
  ])
  expect(file.unread).toEqual(['extra'])
})

test('another structure is refused with what was found and what is needed', () => {
  const refusals = ['x', '"a"', '[]', '{"a":1}', '[{"補助金":"名"}]'].map((text) => {
    const file = readSheetFile(text, told)
    return 'refused' in file ? file.refused : ''
  })
  expect(refusals[0]).toContain('JSONとして読めません')
  expect(refusals[1]).toContain('評価シートの並びが見つかりません')
  expect(refusals[3]).toContain('読めた項目は「a」です。')
  expect(refusals[4]).toContain('読めた項目は「補助金」です。')
  expect(read({ city: '見本市', sheets: [sheet()] })).toMatchObject({ sheets: [{ code: '0001' }] })
  expect(read(sheet())).toMatchObject({ sheets: [{ code: '0001' }] })
})

test('a later sheet adds its years and keeps the earlier; the same year corrects; an older adds only', () => {
  const of = (year: number, cost: number | null, name = '相談') => {
    const { measure } = only([
      sheet({
        year,
        name: `名${year}`,
        financials: [year - 1, year].map((one) => ({ year: one, totalCost: cost })),
        indicators: [{ year, activity: [year] }],
        indicatorLabels: { activity: [{ name, unit: '件' }] },
      }),
    ])
    if (measure === null) throw new Error('unread')
    return measure
  }
  const later = keptAfter(of(6, 1), of(7, 2))
  expect(later.years.map(({ cost }) => cost)).toEqual([1_000, 2_000, 2_000])
  expect(keptAfter(later, of(7, 2))).toEqual(later)
  expect(later.indicators[0]?.values.map(({ value }) => value)).toEqual([6, 7])
  const renamed = keptAfter(later, of(8, 3, '延べ相談'))
  expect(renamed.indicators).toMatchObject([
    { name: '延べ相談', place: 1 },
    { name: '相談', place: null },
  ])
  expect(keptAfter(of(7, 2), of(7, null)).years.map(({ cost }) => cost)).toEqual([null, null])
  const older = keptAfter(of(7, 2), of(6, 9))
  expect([older.name, ...older.years.map(({ cost }) => cost)]).toEqual(['名7', 9_000, 2_000, 2_000])
})

const real = join(process.cwd(), '../shared/data/evaluation-sheets/ofunato-open.json')
test.skipIf(!existsSync(real))(
  'the 56 real sheets: six years each, blank and zero as they are',
  () => {
    const text = readFileSync(real, 'utf8')
    const file = readSheetFile(text, told)
    if ('refused' in file) throw new Error(file.refused)
    expect([file.sheets.length, file.unread, file.sheets.flatMap((one) => one.problems)]).toEqual([
      56,
      [],
      [],
    ])
    const measures = file.sheets.flatMap(({ measure }) => measure ?? [])
    expect(new Set(measures.map(({ years }) => years.length))).toEqual(new Set([6]))
    const cells = measures.flatMap(({ indicators }) => indicators.flatMap(({ values }) => values))
    const published = [...text.matchAll(/^(-?[\d.]+),?$/gm)].map(([, digits]) => Number(digits))
    expect(cells.filter(({ value }) => value !== null).length).toBe(published.length)
    expect(cells.filter(({ value }) => value === 0).length).toBe(
      published.filter((value) => value === 0).length,
    )
    expect(measures.flatMap(({ notes }) => notes)).toEqual([])
  },
)
