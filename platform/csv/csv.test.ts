import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, withoutFormula } from './csv.ts'

test('a list as a spreadsheet reads it: mark, CRLF, quotes, empty for null', () => {
  const rows = [
    { name: '眼鏡, "国際"展示会', yen: 1_200_000, on: '2026-11-24' },
    { name: '一行目\n二行目', yen: null, on: null },
  ]
  const text = csvOf(
    [
      { head: '名称', cell: (r) => r.name },
      { head: '金額（円）', cell: (r) => r.yen },
      { head: '日付', cell: (r) => r.on },
    ],
    rows,
  )
  expect(text).toBe(
    '\uFEFF名称,金額（円）,日付\r\n"眼鏡, ""国際""展示会",1200000,2026-11-24\r\n"一行目\n二行目",,\r\n',
  )
})

test.each(['=1+1', '+81 778', '-cmd', '@sum', '＝1', '＋1', '－1', '＠x', '\tx', '\rx'])(
  '%j is kept text',
  (typed) => {
    expect(withoutFormula(typed)).toBe(`'${typed}`)
  },
)

test.each(['-5', '-5.25', '10', '2026-11-24', '令和8年', '△5', ''])('%j is left', (typed) => {
  expect(withoutFormula(typed)).toBe(typed)
})

test('whatever is written is read again, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ minLength: 1 }))), (rows) => {
      const text = csvOf(
        [
          { head: 'a', cell: ([a]) => a },
          { head: 'b', cell: ([, b]) => b },
        ],
        rows,
      )
      const read: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' })
      expect(read.slice(1)).toEqual(rows.map((row) => row.map(withoutFormula)))
    }),
  )
})
