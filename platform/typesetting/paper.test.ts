import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amount,
  counted,
  head,
  open,
  type PaperContent,
  type PaperFooter,
  percent,
  side,
  words,
} from './paper.ts'
import { paperPdf } from './paper-pdf.ts'
import { paperWorkbook } from './paper-workbook.ts'
import { readPdf } from './pdf-reading.ts'
import { readWorkbook } from './template.ts'

const at = '2026-11-06T08:12:00.000Z'
const draft: PaperFooter = { draft: true }
const frozen: PaperFooter = {
  draft: false,
  line: '版 3 ・ 2026-11-06 17:12 ・ 照合 a1b2 c3d4 e5f6',
  checkAddress: '/papers/182079-0',
  qr: ['101', '010', '111'],
}
const paper: PaperContent = {
  paper: 'try',
  title: '試し刷り',
  spaced: true,
  landscape: true,
  sizePoints: 9,
  top: ['令和9年度　髙﨑𠮷'],
  right: [],
  seals: ['課長', '担当'],
  rests: '根拠1件',
  sheets: [
    [
      {
        title: '1　要求額',
        note: '（千円）',
        columns: [67, 50, 50, 50, 50],
        head: [
          [
            head('区分', { rows: 2 }),
            head('令和8年度', { cols: 2 }),
            head('令和9年度', { cols: 2 }),
          ],
          [head('当初'), head('現額'), head('要求'), head('増減')],
        ],
        body: [
          [side('国庫'), amount(2500), amount(null), amount(0), amount(-1234)],
          [
            side('割合'),
            percent(-0.0526),
            counted(14, '者'),
            words('後付け', { mark: 'late' }),
            open(),
          ],
        ],
      },
      {
        title: '2',
        note: '',
        columns: [100, 167],
        head: [],
        body: [[side('注'), words('=1+1\n二行目')]],
      },
    ],
    [
      {
        title: '3',
        note: '',
        columns: [267],
        head: [],
        body: [[words('未到来', { mark: 'due' })]],
      },
    ],
  ],
}

test('a blank is not 0, a loss is △, and a ratio says what its number says', () => {
  expect([amount(null).text, amount(0).text, amount(-1234).text]).toEqual(['－', '0', '△1,234'])
  expect([amount(null).value, amount(0).value]).toEqual([undefined, 0])
  expect([percent(0.0526), percent(-0.00001), percent(null)].map((c) => c.text)).toEqual([
    '5.3%',
    '0.0%',
    '－',
  ])
  expect([counted(1234.5, '者').text, counted(-0.001, '').text, counted(14, '者').format]).toEqual([
    '1,234.5者',
    '0',
    '#,##0"者";△#,##0"者"',
  ])
})

test('the number behind a cell is never finer than what is printed', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (n) => {
      const cell = counted(n, '')
      const read = Number(cell.text.replaceAll(',', '').replace('△', '-'))
      expect(read).toBe(cell.value)
    }),
  )
})

test('PDF: A4 landscape, fonts inside, the figures of the cells, two pages, the same bytes', async () => {
  const one = await paperPdf(paper, frozen, at)
  expect(Buffer.from(await paperPdf(paper, frozen, at)).equals(one)).toBe(true)
  const read = readPdf(one)
  expect(read.pages.map((p) => [p.widthPoints, p.heightPoints])).toEqual([
    [841.8898, 595.2756],
    [841.8898, 595.2756],
  ])
  expect(read.embedded).toBe(true)
  expect(read.fonts).toEqual(expect.arrayContaining(['BIZUDMincho-Regular', 'BIZUDMincho-Bold']))
  const runs = read.pages[0]?.runs ?? []
  for (const figure of ['2,500', '－', '0', '△1,234', '△5.3%', '14者', '=1+1']) {
    expect(runs).toContain(figure)
  }
  expect(runs.join('')).toContain('令和9年度　髙﨑𠮷')
  expect(runs.join('')).toContain('照合 a1b2 c3d4 e5f6')
})

test('a draft says so on each page, and a portrait stands upright', async () => {
  const read = readPdf(await paperPdf({ ...paper, landscape: false }, draft, at))
  expect(read.pages[0]).toMatchObject({ widthPoints: 595.2756, heightPoints: 841.8898 })
  for (const page of read.pages) expect(page.runs.join('')).toContain('下書き（提出前）')
})

test('workbook: numbers are numbers in their places, text that begins with = stays text', async () => {
  const [first, second] = await readWorkbook(await paperWorkbook(paper, frozen, at))
  expect([first?.name, second?.name]).toEqual(['試し刷り（1）', '試し刷り（2）'])
  const values = [...(first?.cells.values() ?? [])].map((cell) => cell.value)
  expect(values).toEqual([
    ...['令和9年度　髙﨑𠮷', '課長　・　担当', '試し刷り', '1　要求額　（千円）'],
    ...['区分', '令和8年度', '令和9年度', '当初', '現額', '要求', '増減'],
    ...['国庫', 2500, '－', 0, -1234],
    ...['割合', -0.053, 14, '後付け'],
    ...['2', '注', '=1+1\n二行目', '根拠1件', frozen.line, frozen.checkAddress],
  ])
})
