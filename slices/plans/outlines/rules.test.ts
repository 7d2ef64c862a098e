import { expect, test } from 'vitest'
import { headingStyles, paragraphsOf } from '../headings/rules.ts'
import { landingsOf, outlineOfHeadings, outlineOfTable } from './rules.ts'

const head = ['段階', '番号', '名称', '本文']

test('a table: each row under the nearest higher level, blank lines left out, problems at their line', () => {
  const { rows, refusal } = outlineOfTable([
    ['産業振興ビジョン', '', '', ''],
    head,
    ['基本目標', '1', '三つの市場で売る', ''],
    ['施策', '1-1', '海外で売る', '自ら値を付ける。'],
    ['', '', '', ''],
    ['施策', '1-1', '直販を広げる', ''],
    ['対策', '1月2日', '', ''],
    ['基本目標', '2', '技を渡す', ''],
  ])
  expect(refusal).toBeNull()
  expect(rows.map(({ line, under }) => [line, under])).toEqual([
    [3, null],
    [4, 0],
    [6, 0],
    [7, 2],
    [8, null],
  ])
  expect(rows[1]?.problems).toEqual([])
  expect(rows[2]?.problems).toEqual(['番号「1-1」が、同じ上位の目標の下に二つあります。'])
  expect(rows[3]?.problems.join('')).toMatch(
    /段階「対策」は使えません.*番号が日付に変わっています.*名称が空です/,
  )
  expect(outlineOfTable([['名称'], ['売る']]).refusal).toContain('「段階」「番号」の列がありません')
})

const styles = `<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`
const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

test('a Word file: headings are nodes with their printed numbers, text under them is their body', () => {
  const xml = `<w:document><w:body>${paragraph('前書き')}${paragraph('第1章　三つの市場で売る', '1')}${paragraph(
    '1-1 海外で&lt;自ら&gt;売る',
    '2',
  )}${paragraph('値を付ける。')}<w:p><w:r><w:t>二行め</w:t><w:br/><w:t>三行め</w:t></w:r><w:del><w:r><w:delText>消した</w:delText></w:r></w:del></w:p>${paragraph(
    '直販を広げる',
    '2',
  )}</w:body></w:document>`
  const { rows } = outlineOfHeadings(paragraphsOf(xml, headingStyles(styles)), '基本目標')
  expect(
    rows.map(({ level, number, title, body, under }) => [level, number, title, body, under]),
  ).toEqual([
    ['基本目標', '第1章', '三つの市場で売る', '', null],
    ['施策', '1-1', '海外で<自ら>売る', '値を付ける。\n二行め\n三行め', 0],
    ['施策', '1-2', '直販を広げる', '', 0],
  ])
  const plain = paragraphsOf(paragraph('見出しのない文'), new Map())
  expect(outlineOfHeadings(plain, '施策').refusal).toContain('見出しのスタイル')
})

test('read in again, a row lands on the node of its level and number under the same parent', () => {
  const { rows } = outlineOfTable([
    head,
    ['基本目標', '1', '売る', ''],
    ['施策', '1-1', '改めた名', ''],
    ['施策', '1-2', '新しい', ''],
  ])
  const kept = [
    { id: 'A', parentId: null, level: '基本目標', number: '1', title: '売る', body: '' },
    { id: 'B', parentId: 'A', level: '施策', number: '1-1', title: '海外で売る', body: '' },
  ]
  expect(landingsOf(rows, kept)).toEqual([
    { kind: '同じ', id: 'A' },
    { kind: '差替え', id: 'B' },
    { kind: '新規', id: null },
  ])
})
