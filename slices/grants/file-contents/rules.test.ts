import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makerOf, saysNothing, textsInPdf } from './rules.ts'

const text = (words: string) => new TextEncoder().encode(words)
const core = (creator: string, last: string) =>
  text(
    `<cp:coreProperties xmlns:dc="d"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2026-05-10T01:02:03Z</dcterms:created></cp:coreProperties>`,
  )
const app = text('<Properties><Application>Microsoft Excel</Application></Properties>')
const pdf = (...objects: readonly string[]) =>
  Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n%%EOF`, 'latin1')
const stream = (about: string, body: string) => {
  const packed = deflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  return `9 0 obj\n<< ${about} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`
}

test('who made a Word, Excel or PDF file, as it says itself', () => {
  const book = zipSync({
    'docProps/core.xml': core('田中 &amp; 子', '佐藤'),
    'docProps/app.xml': app,
  })
  expect(makerOf(book, '見積.xlsx')).toEqual({
    author: '田中 & 子',
    lastModifiedBy: '佐藤',
    madeIn: 'Microsoft Excel 2026-05-10T01:02:03Z',
  })
  const info =
    '4 0 obj<</Author(\\376\\377\\125\\060N-)/Producer(Print \\(PDF\\))/CreationDate(D:20260510100203)>>endobj'
  expect(makerOf(pdf(info), '見積.pdf')).toMatchObject({
    author: '唰中',
    madeIn: 'Print (PDF) D:20260510100203',
  })
  expect(
    makerOf(pdf(stream('/Type /ObjStm', '1 0 << /Author <FEFF4F50> >>')), 'a.PDF'),
  ).toMatchObject({
    author: '佐',
  })
})

test('a file that is broken, of another kind or silent stops nothing', () => {
  expect(makerOf(Buffer.from('PK\x03\x04 broken'), 'a.docx')).toBeNull()
  expect(makerOf(text('a,b'), 'a.csv')).toBeNull()
  const silent = makerOf(pdf('1 0 obj<</Type/Catalog>>endobj'), 'a.pdf')
  expect(silent && saysNothing(silent)).toBe(true)
  expect(makerOf(Buffer.alloc(21 * 1_048_576), 'a.pdf')).toBeNull()
  // A stream that promises what it does not hold.
  expect(textsInPdf(pdf('1 0 obj<</Filter/FlateDecode>>\nstream\nnonsense\nendstream'))).toEqual([])
})

test('letters are read whatever lies on top of them, in the ways that a PDF writes them', () => {
  const map = stream(
    '',
    '1 beginbfchar\n<0003> <898B>\nendbfchar\n1 beginbfrange\n<0004> <0005> <672C>\nendbfrange',
  )
  const page = stream('', 'BT /F1 12 Tf <000300040005> Tj ET 0 0 100 20 re f')
  expect(textsInPdf(pdf(map, page)).join('\n')).toContain('見本')
  const latin = pdf(stream('', 'BT (Sabae ) Tj [(O) 20 (ne)] TJ ET'))
  expect(textsInPdf(latin).join('\n')).toContain('Sabae One')
  const japanese = stream('', 'BT (\\214\\251\\226{) Tj ET')
  expect(textsInPdf(pdf(japanese)).join('\n')).toContain('見本')
  expect(textsInPdf(pdf(stream('/Subtype /Image', 'BT (x) Tj ET')))).toEqual([])
})
