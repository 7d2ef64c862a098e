import { formatWareki } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { typesetPdf } from '#platform/typesetting'
import type * as at from '../addresses.ts'
import { axes, type Cell, gaps } from '../rules.ts'
import { linesOf, matrixOf } from './matrix-page.tsx'

/** A3 landscape; a matrix with many columns is set smaller, and its head is repeated on each page. */
const template = `
#set document(title: "戦略マトリクス")
#set page(
  paper: "a3",
  flipped: true,
  margin: (x: 15mm, top: 12mm, bottom: 16mm),
  footer: context [
    #set text(size: 8pt)
    #line(length: 100%, stroke: 0.5pt)
    #v(-0.2em)
    #grid(columns: (1fr, auto), data.legend, [#data.line #h(2mm) #counter(page).display() / #counter(page).final().first()])
  ],
)
#set text(size: if data.cols.len() > 12 { 7pt } else { 9pt })
#set par(leading: 0.45em, spacing: 0.5em)
#align(center, block(below: 3mm, text(size: 16pt, tracking: 0.4em, strong("戦略マトリクス"))))
#text(size: 9pt, data.scope)
#v(2mm)
#table(
  columns: (34mm, ..data.cols.map(_ => 1fr)),
  stroke: 0.5pt,
  inset: 1.4mm,
  table.header(
    table.cell(fill: luma(240), strong(data.corner)),
    ..data.cols.map(c => table.cell(fill: luma(240), align: center, strong(c))),
  ),
  ..data.rows.map(r => (
    table.cell(fill: luma(240), strong(r.name)),
    ..r.cells.map(c => {
      for (i, l) in c.lines.enumerate() {
        if i > 0 { linebreak() }
        l
      }
      if c.gaps.len() > 0 { linebreak(); strong(underline(c.gaps.join(" "))) }
    }),
  )).flatten(),
)
`

/** The matrix on A3, as it is seen by this person. */
export async function matrixPdfFile({
  here,
  query,
}: Visit<typeof at.matrixPdf>): Promise<FileAnswer> {
  const { view, cells, rows, cols, third } = await matrixOf(here, query)
  const data = {
    cols,
    corner: `${axes[view.rows]}＼${axes[view.cols]}`,
    scope: `${axes[third]}：${view.pick ?? 'すべて'}　事業費：${view.fiscalYear}年度の議決額×配分${view.isInside ? '' : '　3者に満たない事業者の数は示しません'}`,
    line: `${formatWareki(here.today)} 印刷`,
    legend: Object.entries(gaps)
      .map(([gap, sentence]) => `${gap} ${sentence}`)
      .join('　'),
    rows: rows.map((row) => ({
      name: row,
      cells: cols.map((col) => {
        const cell = cells.find((one) => one.row === row && one.col === col)
        return { lines: linesOf(cell, view.isInside), gaps: [...(cell?.gaps ?? [])] }
      }),
    })),
  }
  return {
    type: 'application/pdf',
    name: '戦略マトリクス.pdf',
    body: await typesetPdf(template, data, here.now),
    inline: true,
  }
}

/** As `matrixPdfFile`, a line a cell. */
export async function matrixFile({ here, query }: Visit<typeof at.matrixCsv>): Promise<FileAnswer> {
  const { view, cells, rows, cols } = await matrixOf(here, query)
  // Every pair has its line: a line that is missing would tell an empty cell from one of one or two.
  const shown = rows.flatMap((row) =>
    cols.map(
      (col): Cell =>
        cells.find((cell) => cell.row === row && cell.col === col) ?? {
          row,
          col,
          businesses: view.isInside ? 0 : null,
          issues: 0,
          measures: 0,
          yen: 0,
          isEven: false,
          yearsToEmpty: null,
          gaps: [],
        },
    ),
  )
  return csvFileOf(
    '戦略マトリクス',
    [
      { head: axes[view.rows], cell: (cell) => cell.row },
      { head: axes[view.cols], cell: (cell) => cell.col },
      { head: '事業者', cell: (cell) => cell.businesses },
      {
        head: '空欄の理由',
        cell: (cell) => (cell.businesses === null ? '3者に満たないため示しません' : ''),
      },
      { head: '課題', cell: (cell) => cell.issues },
      { head: '事業', cell: (cell) => cell.measures },
      { head: '事業費（円）', cell: (cell) => cell.yen },
      { head: '按分', cell: (cell) => (cell.isEven ? '按分' : '') },
      { head: '担い手がいなくなるまでの年数', cell: (cell) => cell.yearsToEmpty },
      { head: '手当ての抜け', cell: (cell) => cell.gaps.join(' ') },
    ],
    shown,
  )
}
