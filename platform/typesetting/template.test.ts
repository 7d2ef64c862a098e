import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type CellMap, fillTemplate, readWorkbook } from './template.ts'
import { emptyWorkbook } from './workbook.ts'

const at = '2026-11-06T08:12:00.000Z'
const thin = { style: 'thin' } as const

/** 甲の様式: one landscape sheet, a merged heading, a list of rows with a sum of its own. */
async function ledgerForm(): Promise<Uint8Array> {
  const book = await emptyWorkbook()
  const leaf = book.addWorksheet('予算要求書', {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, printArea: 'A1:F12' },
      ...{ printTitlesRow: '1:3', horizontalCentered: true },
    },
    headerFooter: { oddFooter: '&R様式第2号' },
  })
  leaf.getColumn(1).width = 40
  leaf.mergeCells('A1:F1')
  leaf.getCell('A1').font = { name: 'ＭＳ 明朝', size: 16, bold: true }
  leaf.getCell('A1').alignment = { horizontal: 'center' }
  for (let row = 4; row <= 8; row += 1)
    for (const column of ['A', 'B', 'F']) {
      leaf.getCell(`${column}${row}`).border = { top: thin, left: thin, bottom: thin, right: thin }
      if (column !== 'A') leaf.getCell(`${column}${row}`).numFmt = '#,##0;"△"#,##0'
    }
  leaf.getCell('F9').value = { formula: 'SUM(F4:F8)', result: 999 }
  leaf.getCell('F9').border = { top: { style: 'double' } }
  leaf.addConditionalFormatting({
    ref: 'F4:F8',
    rules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        formulae: [0],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** 乙の様式: portrait, two sheets, values scattered over merged boxes and a list to choose from. */
async function cardForm(): Promise<Uint8Array> {
  const book = await emptyWorkbook()
  const front = book.addWorksheet('表面', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, printArea: 'B2:M40' },
  })
  front.mergeCells('C3:H4')
  front.getCell('C3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } }
  front.getCell('C3').alignment = { wrapText: true, vertical: 'middle' }
  front.mergeCells('J3:M4')
  front.getCell('J3').numFmt = '#,##0"千円"'
  front.getCell('C6').dataValidation = { type: 'list', formulae: ['"新規,拡充,継続"'] }
  const back = book.addWorksheet('裏面 & 積算')
  back.getCell('B2').value = { formula: "'表面'!J3*1000", result: 5 }
  back.getRow(5).height = 30
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const values = {
  name: '海外見本市 <出展> & 支援',
  requested: 6000,
  contents: ['講師謝金', '旅費', '=1+1'],
  amounts: [144_000, -3, 0],
  kind: '継続',
  unasked: 1,
}
const ledger: CellMap = {
  name: '予算要求書!C1',
  contents: '予算要求書!A4:A8',
  amounts: '予算要求書!F4:F8',
}
const card: CellMap = {
  name: '表面!C3',
  requested: '表面!K4',
  kind: '表面!C6',
  contents: '裏面 & 積算!B5:B9',
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )

test.each([
  ['甲', ledgerForm, ledger],
  ['乙', cardForm, card],
])(
  '%s: only the cells that are filled change; every other part is the form itself',
  async (_, form, map) => {
    const empty = await form()
    const filled = await fillTemplate(empty, map, values, at)
    expect(Buffer.from(filled).equals(await fillTemplate(empty, map, values, at))).toBe(true)
    const [before, after] = [partsOf(empty), partsOf(filled)]
    const changed = Object.keys(before).filter((name) => before[name] !== after[name])
    expect(
      changed.every((name) => /worksheets\/|workbook.xml$|core.xml$|calcChain/.test(name)),
    ).toBe(true)
    expect(after['xl/styles.xml']).toBe(before['xl/styles.xml'])
    for (const name of changed.filter((one) => one.includes('worksheets/'))) {
      const outside = (xml = '') => xml.replace(/<sheetData[\s\S]*<\/sheetData>|<sheetData\/>/, '')
      expect(outside(after[name])).toBe(outside(before[name]))
      const cells = [...(after[name] ?? '').matchAll(/<c\b[^>]*\sr="([A-Z]+)(\d+)"/g)]
      const inOrder = cells.map(
        ([, letters = '', row]) => Number(row) * 1000 + letters.charCodeAt(0),
      )
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
    }
  },
)

test('甲: looks, print settings and the sum stay, and no result of before is shown', async () => {
  const filled = await fillTemplate(await ledgerForm(), ledger, values, at)
  const xml = partsOf(filled)['xl/worksheets/sheet1.xml'] ?? ''
  expect(xml).toMatch(/<c r="F9"[^>]*><f>SUM\(F4:F8\)<\/f><\/c>/)
  expect(partsOf(filled)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"')
  const book = await emptyWorkbook()
  await book.xlsx.load(new Uint8Array(filled).buffer)
  const leaf = book.getWorksheet('予算要求書')
  expect(leaf?.getCell('A1').value).toBe('海外見本市 <出展> & 支援')
  expect([leaf?.getCell('A6').value, leaf?.getCell('A7').value]).toEqual(['=1+1', null])
  expect([4, 5, 6, 7].map((row) => leaf?.getCell(`F${row}`).value)).toEqual([144_000, -3, 0, null])
  expect(leaf?.getCell('F5').numFmt).toBe('#,##0;"△"#,##0')
  expect(leaf?.getCell('F7').border?.bottom?.style).toBe('thin')
  expect([leaf?.pageSetup.orientation, leaf?.pageSetup.printArea]).toEqual(['landscape', 'A1:F12'])
  expect(leaf?.headerFooter.oddFooter).toBe('&R様式第2号')
})

test('乙: merged boxes take the value at their first cell, other sheets keep their formulas', async () => {
  const filled = await fillTemplate(await cardForm(), card, values, at)
  const [front, back] = await readWorkbook(filled)
  expect(front?.cells.get('J3')).toEqual({ value: 6000, format: '#,##0"千円"' })
  expect([front?.cells.get('C6')?.value, back?.cells.get('B6')?.value]).toEqual(['継続', '旅費'])
  const xml = partsOf(filled)
  expect(xml['xl/worksheets/sheet2.xml']).toMatch(
    /<f>(?:'|&apos;)表面(?:'|&apos;)!J3\*1000<\/f><\/c>/,
  )
  expect(xml['xl/worksheets/sheet1.xml']).toContain('新規,拡充,継続')
})

test('what cannot be filled is refused with its place: no such place, a formula, too many rows', async () => {
  const form = await ledgerForm()
  const said = (map: CellMap) => fillTemplate(form, map, values, at).catch((error) => error)
  expect(await said({ name: '別紙!A1' })).toMatchObject({ why: 'no-place', place: '別紙!A1' })
  expect(await said({ name: '予算要求書!A4:B8' })).toMatchObject({ why: 'no-place' })
  expect(await said({ requested: '予算要求書!F9' })).toMatchObject({ why: 'reckoned' })
  expect(await said({ contents: '予算要求書!A4:A5' })).toMatchObject({ why: 'too-many' })
})
