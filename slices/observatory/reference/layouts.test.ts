import { expect, test } from 'vitest'
import { lines, matrix } from '../samples/small-table.ts'
import { DIVISIONS } from './divisions.ts'
import { FURUSATO_HEADER } from './furusato.ts'
import { INPUT_OUTPUT_HEADER } from './input-output.ts'
import { LAYOUTS, layoutOf, readAs } from './layouts.ts'
import { SOURCES } from './sources.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const told = { total: null, columns: {} }
const present = new Set(['04216', '18207', '18208'])
const areas = { present, changes: new Map<string, string>() }
const furusato = (rows: string) => bytes(`${FURUSATO_HEADER.join()}\n${rows}`)

test('a file says by its first line what it is', () => {
  expect(layoutOf(furusato(''))).toBe('furusato')
  expect(layoutOf(bytes('SSDSE-A-2026,Prefecture\n'))).toBe('ssdse-a-2026')
  expect(layoutOf(bytes('SSDSE-A-2031,Prefecture\n'))).toBeNull()
  expect(layoutOf(bytes('cat01_code,area_code,time_name,n\r'))).toBe('ssds')
  expect(() => layoutOf(new Uint8Array([0x81, 0xff, 0xfe, 0x80]))).toThrow(
    '文字コードを判別できません',
  )
})

test('scenarios 4 and 5: parts of a merged town are summed to 以上, a renumbered one goes on', () => {
  const ssds = bytes(
    [
      'cat01_code,area_code,time_name,n',
      'C3401,04423,2014年度,5',
      'C3401,04216,2018年度,7',
      'C3401,18208,2014年度,10',
      'C3401,18362,2003年度,4',
      'C3401,18363,2003年度,X',
      'C3401,18208,2003年度,6',
    ].join('\n'),
  )
  const { figures, inspection } = readAs('ssds', ssds, told, areas)
  const of = (area: string, period: number) =>
    figures.find((one) => one.area === area && one.period === period)
  expect(of('04216', 2014)).toMatchObject({ value: 5, mark: null })
  expect(of('04216', 2018)).toMatchObject({ value: 7, mark: null })
  expect(of('18208', 2003)).toMatchObject({ value: 10, mark: 'suppressed' })
  expect(inspection).toMatchObject({ cells: 6, marks: { suppressed: 1 }, problems: [] })
})

test('an unknown code in the last year is refused until its successor is registered', () => {
  const rows = furusato(
    [
      '2024,18207,福井県,鯖江市,9,1,0,1,0',
      '2024,18208,福井県,あわら市,2,1,0,1,0',
      '2024,99999,福井県,どこか,5,1,0,1,0',
    ].join('\n'),
  )
  const { inspection } = readAs('furusato', rows, told, areas)
  expect(inspection.problems).toEqual([
    '地域コード「99999」は合併・改称の一覧にありません。対応先を登録するまで公開できません(1件)。',
  ])
  const changes = new Map([['99999', '18207']])
  const mapped = readAs('furusato', rows, told, { present, changes })
  expect(mapped.inspection.problems).toEqual([])
  expect(mapped.figures.find(({ area }) => area === '18207')).toMatchObject({ value: 14 })
})

test('SSDSE-A cut short: the control total and the number of places are said', () => {
  const codes = 'code,Prefecture,Municipality,A1101'
  const columns = { A1101: 'population' }
  expect(() =>
    readAs('ssdse-a-2020', bytes(`${codes}\n`), { total: null, columns }, areas),
  ).toThrow('1行目の列コードが既知の版と一致しません(見つからない列: A1303')
})

test('some divisions only, or more than their total, are refused: no page could be worked out', () => {
  const estat = (rows: readonly string[]) =>
    bytes(`series,area_code,year,value,unit\n${rows.join('\n')}`)
  const rows = (total: number) => [
    `employees,18207,2021,${total},人`,
    ...DIVISIONS.map(({ key }) => `employees-${key},18207,2021,1,人`),
  ]
  const problems = (of: readonly string[]) =>
    readAs('estat', estat(of), told, areas).inspection.problems
  expect(problems(rows(18))).toEqual([])
  expect(problems(rows(18).slice(1))[0]).toContain('全部そろえて取り込んでください')
  expect(problems(rows(18).slice(0, 5))[0]).toContain('全部そろえて取り込んでください')
  expect(problems(rows(17))[0]).toContain('大分類の合計が総数を超えています(総数 17、合計 18)')
})

test('§5.7 by month: a city’s own file of corporations tells nothing of other places', () => {
  const year = (code: string) =>
    Array.from(
      { length: 12 },
      (_, n) => `${code},2025-${String(n + 1).padStart(2, '0')},created,,${n + 1}`,
    )
  const many = new Set(['04216', '18207', '18208'])
  const read = (codes: readonly string[]) =>
    readAs(
      'corporations',
      bytes(`lg_code5,month,event,close_cause,count\n${codes.flatMap(year).join('\n')}`),
      told,
      { present: many, changes: new Map() },
    )
  const own = read(['18207'])
  expect(own.inspection.problems).toEqual([])
  expect([...new Set(own.figures.map(({ area }) => area))]).toEqual(['18207'])
  const opened = own.figures.find(({ series }) => series === 'corporations-opened')
  expect(opened).toMatchObject({ period: 2025, value: 78 })
  const whole = read([...many])
  expect(whole.figures.find(({ area }) => area === '00000')).toMatchObject({ value: 234 })
  expect(read(['04216', '18207']).inspection.problems).toEqual([
    '市区町村の数が合いません(既知 3、ファイル 2)。途中で切れたファイルの可能性があります。',
  ])
})

test('every layout is of a source that is known, and knows itself by its first line', () => {
  const known = new Set(SOURCES.map(({ code }) => code))
  for (const { source } of Object.values(LAYOUTS)) expect(known).toContain(source)
  expect(layoutOf(bytes(`${INPUT_OUTPUT_HEADER}\n`))).toBe('io')
  expect(layoutOf(bytes(`\ufeff"${INPUT_OUTPUT_HEADER.replaceAll(',', '","')}"\r\n`))).toBe('io')
})

test('a 産業連関表 laid out across and down is the table that its list is; sums are left out', () => {
  const table = {
    areaCode: '18207',
    year: 2020,
    publisher: '鯖江市',
    sectors: { '11': '03', '48': '12' },
  }
  const read = (text: readonly string[]) =>
    readAs('io', bytes(text.join('\n')), { ...told, table }, areas)
  expect(layoutOf(bytes(matrix().join('\n')))).toBe('io')
  const [list, printed] = [read(lines()), read(matrix())]
  expect(printed.inspection.problems).toEqual([])
  expect(printed.table).toEqual(list.table)
  expect(printed.inspection.table?.uses).toEqual({
    valueAdded: ['雇用者所得', '営業余剰'],
    finalDemand: ['民間消費支出'],
    exports: ['移輸出'],
    imports: ['（控除）移輸入'],
  })
  const gap = matrix().map((row) => row.replace(/^11_もの,20/, '11_もの,'))
  expect(read(gap).inspection.problems).toEqual([
    '空欄が1個あります。取引のない欄には0を入れてください。',
  ])
  const cut = read(matrix().slice(0, 2)).inspection.problems.join()
  expect(cut).toContain('途中で切れたファイルの可能性があります')
})
