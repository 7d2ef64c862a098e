import { describe, expect, test } from 'vitest'
import {
  type PaperCell,
  type PaperContent,
  type PaperFooter,
  paperPdf,
  paperWorkbook,
  RuledPaper,
  readPdf,
  readWorkbook,
} from '#platform/typesetting'
import { budgetRequestContent } from './budget-request-content.tsx'
import { evaluationContent } from './evaluation-content.tsx'
import { fairRequest, lectureRequest } from './example-request.tsx'
import { kpiContent } from './kpi-content.tsx'
import { meetingContent } from './meeting-content.tsx'

const at = '2026-11-06T08:12:00.000Z'
const footer: PaperFooter = {
  draft: false,
  line: '版 3 ・ 2026-11-06 17:12 ・ 照合 a1b2 c3d4 e5f6',
  checkAddress: '/papers/182079-0',
  qr: ['10', '01'],
}
const isPublic = {
  pids: new Set(fairRequest.evidence.map(({ pid }) => pid)),
  amountFrom: 'voted',
} as const

const bare = (text: string) => text.replace(/\s/g, '')
const cellsOf = (paper: PaperContent): PaperCell[] =>
  paper.sheets.flatMap((parts) => parts.flatMap(({ head, body }) => [...head, ...body].flat()))

function drawn(paper: PaperContent, foot: PaperFooter = footer): string {
  return String(<RuledPaper content={paper} footer={foot} />)
}
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
}
const readHtml = (html: string) =>
  [...html.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, inside = '']) =>
    bare(
      inside
        .replace(/<[^>]+>/g, '')
        .replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? ''),
    ),
  )

const four: readonly [string, PaperContent, sheets: number][] = [
  ['①予算要求書', budgetRequestContent(fairRequest), 2],
  ['②事務事業評価シート', evaluationContent(fairRequest), 2],
  ['③総合戦略KPIシート', kpiContent(fairRequest), 1],
  ['④会議資料', meetingContent(fairRequest, isPublic), 1],
]

describe.each(four)('%s prints the same on each form', (_, paper, sheets) => {
  const cells = cellsOf(paper)
  const figures = cells.filter(({ value }) => value !== undefined).map(({ text }) => text)

  test('screen and print: each cell, in order', () => {
    expect(readHtml(drawn(paper))).toEqual(cells.map(({ text }) => bare(text)))
  })

  test('PDF: each figure as often as on the screen, on as many sheets of A4', async () => {
    const read = readPdf(await paperPdf(paper, footer, at))
    const [short, long] = [595.2756, 841.8898]
    const size = paper.landscape ? [long, short] : [short, long]
    expect(read.pages.map((page) => [page.widthPoints, page.heightPoints])).toEqual(
      Array.from({ length: sheets }, () => size),
    )
    expect(read.embedded).toBe(true)
    const runs = read.pages.flatMap((page) => page.runs)
    const count = (all: readonly string[], one: string) => all.filter((text) => text === one).length
    for (const figure of new Set(figures))
      expect(count(runs, figure), figure).toBeGreaterThanOrEqual(count(figures, figure))
    const said = bare(runs.join(''))
    for (const { text } of cells) expect(said).toContain(bare(text))
    expect(said).toContain(bare(footer.draft ? '' : footer.line))
  })

  test('workbook: each figure as a number, each word as text', async () => {
    const read = await readWorkbook(await paperWorkbook(paper, footer, at))
    const values = read.flatMap((sheet) => [...sheet.cells.values()].map(({ value }) => value))
    const numbers = values.filter((value) => typeof value === 'number')
    const expected = cells.map(({ value }) => value).filter((value) => value !== undefined)
    expect(numbers).toEqual(expected)
    for (const { value, text } of cells)
      if (value === undefined && text.trim() !== '') expect(values).toContain(text)
  })
})

test('a draft says that it is one; a frozen paper names its check page', () => {
  const paper = budgetRequestContent(fairRequest)
  expect(drawn(paper, { draft: true })).toContain('下書き（提出前）')
  expect(drawn(paper)).not.toContain('下書き')
  expect(drawn(paper)).toContain('href="/papers/182079-0"')
  expect(drawn(paper)).not.toContain('style=')
})

test('figures of ① lead to the record in which they stand', () => {
  expect(drawn(budgetRequestContent(fairRequest))).toContain('<a href="/line/18" title="なぜ？">')
})

test('§4.1 on paper: 144, 104, 66 and 314 千円', () => {
  const texts = cellsOf(budgetRequestContent(lectureRequest)).map(({ text }) => text)
  for (const text of ['144千円', '104千円', '66千円', '314千円', '103,680', '313,680'])
    expect(texts).toContain(text)
})

test('§4.2 on paper: 6,000, 2,500 and 3,500; the 1,550 is a note and no number', () => {
  const cells = cellsOf(budgetRequestContent(fairRequest))
  for (const value of [6000, 2500, 3500]) expect(cells.map((cell) => cell.value)).toContain(value)
  const noted = cells.filter(({ text }) => text.includes('1,550'))
  expect(noted).toEqual([
    { text: 'うち交付税措置見込　1,550千円（特別交付税、財源には含めない）', cols: 11 },
  ])
})

test('§4.5 on paper: 20 % less is 8 exhibitors at 600 each, and saves 1,100', () => {
  const cells = cellsOf(budgetRequestContent(fairRequest))
  const texts = cells.map(({ text }) => text)
  expect(texts).toContain('出展者 12→8者')
  expect(
    texts.filter((text) => text.startsWith('1者あたり500→600千円、200千円は使えない')),
  ).toHaveLength(1)
  expect(cells.map(({ value }) => value)).toContain(1100)
})

test('scenario 19: ④ names no requested amount before the vote, and no evidence that is not public', () => {
  const said = (of: PaperContent) => JSON.stringify(of)
  const hidden = meetingContent(fairRequest, {
    pids: new Set(['182079-00000001']),
    amountFrom: 'voted',
  })
  expect(said(hidden)).not.toContain('6,000千円（令和9年度')
  expect(said(hidden)).toContain('2.38')
  expect(said(hidden)).not.toContain('県の調査')
  expect(said(meetingContent({ ...fairRequest, state: 'voted' }, isPublic))).toContain(
    '6,000千円（令和9年度）',
  )
})

test('② and ③: a measured year is a number, 秘匿 a word, and the path asks of each year', () => {
  const textsOf = (paper: PaperContent) => cellsOf(paper).map(({ text }) => text)
  const rows = kpiContent(fairRequest).sheets.flatMap((parts) =>
    parts.flatMap(({ body }) => body.map((row) => row.map(({ text }) => text))),
  )
  const rowOf = (name: string) => rows.find(([first]) => first === name)
  expect(rowOf('目標')).toEqual(['目標', '15.8', '17.7', '－', '－', '－', '25'])
  expect(rowOf('実績')).toEqual(['実績', '15', '秘匿', '－', '－', '－', '－'])
  expect(textsOf(evaluationContent(fairRequest))).toEqual(
    expect.arrayContaining(['14', '15', '秘匿', '25\n（2030年度）']),
  )
})

test('後付け is dashed on screen and stands as a word on each form', async () => {
  const paper = budgetRequestContent(fairRequest)
  expect(drawn(paper)).toContain('<span class="no late">後付け</span>')
  const read = await readWorkbook(await paperWorkbook(paper, footer, at))
  expect([...(read[1]?.cells.values() ?? [])].map(({ value }) => value)).toContain('後付け')
})
