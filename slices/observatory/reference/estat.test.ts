import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unpackAreas } from './areas.ts'
import { estatTable, readEstat } from './estat.ts'
import { readAs } from './layouts.ts'

const packed = await readFile(join(process.cwd(), 'slices/observatory/reference/areas.gz'))
const areas = { present: new Set(unpackAreas(packed).map(({ code }) => code)), changes: new Map() }
const told = { total: null, columns: {} }
const people = {
  '2020_01/0': 'population',
  '2020_01/1': 'population-male',
  '2020_01/2': 'population-female',
}
const file = join(process.cwd(), '../shared/data/estat-api/getStatsData-0003433219.json')

const cls = { '@code': '2020_01', '@name': '人口', '@unit': '人' }
const answer = (classOf: unknown, status = 0, next: object = {}) => ({
  GET_STATS_DATA: {
    RESULT: {
      STATUS: status,
      ERROR_MSG: status === 0 ? '正常に終了しました。' : '認証に失敗しました。',
    },
    STATISTICAL_DATA: {
      RESULT_INF: { TOTAL_NUMBER: 2, ...next },
      TABLE_INF: { '@id': '1', TITLE: { $: '人口' }, OPEN_DATE: '2021-06-25' },
      CLASS_INF: {
        CLASS_OBJ: [
          { '@id': 'tab', '@name': '表章事項', CLASS: classOf },
          { '@id': 'area', '@name': '地域', CLASS: [{ '@code': '18207', '@name': '鯖江市' }] },
          { '@id': 'time', '@name': '年', CLASS: { '@code': '2020000000', '@name': '2020年' } },
        ],
      },
      DATA_INF: {
        NOTE: { '@char': '-', $: '当該数値がないもの' },
        VALUE: [
          { '@tab': '2020_01', '@area': '18207', '@time': '2020000000', '@unit': '人', $: '68302' },
          { '@tab': '2020_01', '@area': '07546', '@time': '2020000000', '@unit': '人', $: '-' },
        ],
      },
    },
  },
})

test('scenario 10: one CLASS object is read as an array of one', () => {
  const one = readEstat(answer(cls))
  expect(one).toEqual(readEstat(answer([cls])))
  expect(one.values[0]).toMatchObject({ key: '2020_01', area: '18207', period: 2020, unit: '人' })
  expect(one.names.get('2020_01')).toBe('人口')
  expect(one.notes).toEqual(['- 当該数値がないもの'])
  expect(readEstat(answer(cls, 0, { NEXT_KEY: 3 })).nextKey).toBe(3)
})

test('an error of e-Stat is said in its own words; no data, and no answer at all', () => {
  expect(() => readEstat(answer(cls, 100))).toThrow('認証に失敗しました。')
  expect(() => readEstat(answer(cls, 1))).toThrow('条件に合うデータがありません')
  expect(() => readEstat('<html>')).toThrow('統計表IDを確かめてください')
})

test('another unit is refused, never multiplied', () => {
  const { values } = readEstat(answer(cls))
  const thousands = values.map((value) => ({ ...value, unit: '千人' }))
  const bytes = new TextEncoder().encode(estatTable(thousands, { '2020_01': 'population' }))
  expect(() => readAs('estat', bytes, told, areas)).toThrow('単位が系列と違います')
})

test.skipIf(!existsSync(file))(
  'scenario 9: 5,895 observations, three of them none_reported',
  async () => {
    const read = readEstat(JSON.parse(await readFile(file, 'utf8')))
    expect(read.values).toHaveLength(5895)
    expect(read.nextKey).toBeNull()
    const none = read.values.filter(({ cell }) => cell.mark === 'none_reported')
    expect(none.map(({ area }) => area)).toEqual(['07546', '07546', '07546'])
    const bytes = new TextEncoder().encode(estatTable(read.values, people))
    const { inspection, figures } = readAs('estat', bytes, told, areas)
    expect([inspection.cells, inspection.marks, inspection.problems]).toEqual([
      5895,
      { none_reported: 3 },
      [],
    ])
    const of = (area: string) =>
      figures.find((one) => one.area === area && one.series === 'population')
    expect(of('00000')?.value).toBe(126_226_568)
    expect(of('01100')?.value).toBe(1_975_065)
    expect(of('07546')).toMatchObject({ value: null, mark: 'none_reported' })
    expect(figures).toHaveLength(3 * 1742)
  },
)
