import { expect, test } from 'vitest'
import { encodeCp932 } from '#packages/japan'
import { problemsOf, readSsdseA, type SsdseEdition } from './ssdse-a.ts'

const edition: SsdseEdition = {
  code: 'ssdse-a-2026',
  firstCell: 'SSDSE-A-2026',
  series: new Map([
    ['A1101', 'population'],
    ['C2208', 'employees'],
  ]),
  control: { column: 'C2208', total: 73, areas: 2 },
}
const lines = [
  'SSDSE-A-2026,Prefecture,Municipality,A1101,A9999,C2208',
  ',,年度,2020,2020,2021',
  '地域コード,都道府県,市区町村,総人口,ほか,従業者数（民営）',
  'R18207,福井県,鯖江市,100,x,43',
  'R15213,新潟県,燕市,△5,1,30',
]
const file = (...changed: readonly string[]) => encodeCp932(`${changed.join('\r\n')}\r\n`)
const present = new Set(['18207', '15213'])
const read = (...changed: readonly string[]) => readSsdseA(file(...changed), [edition])

test('three header rows, a year for each column, the R taken off, unknown columns left alone', () => {
  const { areas, columns } = read(...lines)
  expect(areas[0]).toEqual({ code: '18207', prefecture: '福井県', name: '鯖江市' })
  expect(columns.map(({ series, period }) => [series, period])).toEqual([
    ['population', 2020],
    ['employees', 2021],
  ])
  expect(columns[0]?.cells.map(({ value }) => value)).toEqual([100, -5])
  expect(problemsOf(read(...lines), present)).toEqual([])
})

test('what is neither CP932 nor UTF-8 is refused with a sentence', () => {
  expect(() => readSsdseA(Uint8Array.of(0x41, 0x81, 0x0a))).toThrow('文字コードを判別できません')
})

test('a header of no known edition names the columns that are missing', () => {
  const [head = '', ...rest] = lines
  expect(() => read(head.replace('C2208', 'C2207'), ...rest)).toThrow(
    '1行目の列コードが既知の版と一致しません(見つからない列: C2208)',
  )
  expect(() => read(head.replace('2026', '2031'), ...rest)).toThrow('SSDSE-A-2031')
})

test('a cell that is neither number nor mark is named by row and column', () => {
  expect(() => read(...lines.slice(0, 4), 'R15213,新潟県,燕市,百人,1,30')).toThrow(
    '5行目の列 A1101 にある「百人」',
  )
})

test('a file that was cut off, or has an unknown area, is not released', () => {
  const cut = problemsOf(read(...lines.slice(0, 4)), present)
  expect(cut).toEqual([
    expect.stringContaining('市区町村の数が合いません'),
    expect.stringContaining('従業者数の全国計が公表値と合いません(公表 73、ファイル 43)'),
  ])
  expect(problemsOf(read(...lines), new Set(['18207']))).toEqual([
    '地域コード「15213」は合併・改称の一覧にありません。対応先を登録するまで公開できません(1件)。',
  ])
})
