import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillTemplate, readWorkbook } from './template.ts'
import { type BookSheet, emptyWorkbook, workbookOf } from './workbook.ts'

const at = '2026-11-06T08:12:00.000Z'
const sheet: BookSheet = {
  name: '要求書',
  columns: [20, 12, 12],
  rows: [
    [{ value: '令和9年度 予算要求書', look: { bold: true, align: 'center' } }, null, null],
    ['=1+1', { value: 314, look: { border: true } }, { value: -50, look: { border: true } }],
    ['－', 0, { value: 0.0526, look: { format: '0.0%;△0.0%' } }],
  ],
  merges: [[1, 1, 1, 3]],
  print: { landscape: true, fitToPage: true, area: 'A1:C3' },
}

test('the same sheets at the same moment have the same bytes, wherever the clock stands', async () => {
  const one = await workbookOf([sheet], at)
  const zone = process.env.TZ
  process.env.TZ = 'America/New_York'
  const two = await workbookOf([sheet], at)
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  expect(Buffer.from(await workbookOf([sheet], '2026-11-07T00:00:00.000Z')).equals(one)).toBe(false)
})

test('numbers come back as numbers, text as text, a blank as nothing', async () => {
  const [read] = await readWorkbook(await workbookOf([sheet], at))
  const cells = read?.cells
  expect(cells?.get('A2')?.value).toBe('=1+1')
  expect([cells?.get('B2'), cells?.get('C2')?.value]).toEqual([
    { value: 314, format: '#,##0;△#,##0' },
    -50,
  ])
  expect([cells?.get('A3')?.value, cells?.get('B3')?.value]).toEqual(['－', 0])
  expect([cells?.has('B1'), cells?.get('A1')?.value]).toEqual([false, '令和9年度 予算要求書'])
})

test('the parts of the file are whole, A4 landscape, and hold no formula', async () => {
  const parts = unzipSync(await workbookOf([sheet], at))
  const leaf = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  expect(leaf).toContain('orientation="landscape"')
  expect(leaf).toContain('paperSize="9"')
  expect(leaf).toContain('<mergeCell ref="A1:C1"/>')
  expect(leaf).not.toContain('<f>')
  expect(new TextDecoder().decode(parts['docProps/core.xml'])).toContain('2026-11-06T08:12:00Z')
  expect(Object.keys(parts)).toContain('[Content_Types].xml')
})

test.each(['', '要求/査定', 'あ'.repeat(32)])('「%s」 is no name for a sheet', async (name) => {
  await expect(workbookOf([{ ...sheet, name }], at)).rejects.toThrow(RangeError)
})

async function cityForm(): Promise<Uint8Array> {
  const book = await emptyWorkbook()
  const leaf = book.addWorksheet('様式第2号', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, printArea: 'A1:F20' },
  })
  leaf.mergeCells('B2:D2')
  leaf.getCell('B2').font = { name: 'ＭＳ 明朝', size: 14, bold: true }
  leaf.getCell('B2').border = { bottom: { style: 'double' } }
  leaf.getCell('F4').numFmt = '#,##0'
  leaf.getCell('F5').value = { formula: 'F4*2', result: 0 }
  leaf.getCell('A6').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: ['"新規,拡充,継続"'],
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test("a city's own form keeps its looks, its list and its formula", async () => {
  const places = { name: '様式第2号!B2', requested: '様式第2号!F4', kind: '様式第2号!A6' }
  const values = { name: '海外見本市 出展支援', requested: 6000, kind: '継続', unasked: 1 }
  const form = await cityForm()
  const filled = await fillTemplate(form, places, values, at)
  const again = await fillTemplate(form, places, values, at)
  expect(Buffer.from(filled).equals(Buffer.from(again))).toBe(true)

  const book = await emptyWorkbook()
  await book.xlsx.load(new Uint8Array(filled).buffer)
  const leaf = book.getWorksheet('様式第2号')
  expect(leaf?.getCell('B2').value).toBe('海外見本市 出展支援')
  expect(leaf?.getCell('C2').master.address).toBe('B2')
  expect(leaf?.getCell('B2').font).toMatchObject({ size: 14, bold: true })
  expect(leaf?.getCell('B2').border?.bottom?.style).toBe('double')
  expect([leaf?.getCell('F4').value, leaf?.getCell('F4').numFmt]).toEqual([6000, '#,##0'])
  expect(leaf?.getCell('F5').formula).toBe('F4*2')
  expect(leaf?.getCell('A6').dataValidation.formulae).toEqual(['"新規,拡充,継続"'])
  expect(leaf?.pageSetup.printArea).toBe('A1:F20')
})

test('a place that the form does not have is said', async () => {
  const form = await cityForm()
  await expect(fillTemplate(form, { a: '別紙!A1' }, { a: 1 }, at)).rejects.toThrow('別紙!A1')
  await expect(fillTemplate(form, { a: '様式第2号!1A' }, { a: 1 }, at)).rejects.toThrow(RangeError)
})
