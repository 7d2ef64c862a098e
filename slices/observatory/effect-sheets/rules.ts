import { head, type PaperContent, side, words } from '#platform/typesetting'
import type { StatFigure } from '../figures/rules.ts'

/** Widths of the columns in millimetres of 180, by how many there are: what is told, then the numbers. */
const WIDTHS: Readonly<Record<number, number[]>> = {
  3: [58, 52, 70],
  5: [58, 44, 26, 26, 26],
  6: [50, 38, 32, 20, 20, 20],
}

/** 効果試算書 as a ruled paper: the finding, the range, how it is made, and what must be said with it. */
export function effectSheet(figure: StatFigure, formula: readonly string[]): PaperContent {
  const [first = '', ...others] = figure.table.head
  const lines = (texts: readonly string[]) => texts.map((text) => [words(text)])
  return {
    paper: 'effect-estimate',
    title: '効果試算書',
    spaced: true,
    landscape: false,
    sizePoints: 10.5,
    top: [`${figure.areaName}（${figure.areaCode}）`, figure.finding, figure.subtitle],
    right: [],
    seals: [],
    sheets: [
      [
        {
          title: '試算の結果',
          note: '推計であり、実測ではありません。',
          columns: WIDTHS[figure.table.head.length] ?? [58, 122],
          head: [[head(first), ...others.map((text) => head(text))]],
          body: figure.table.rows.map(([name, ...values]) => [
            side(String(name ?? '')),
            ...values.map((value) => words(value === null ? null : String(value), { align: 'n' })),
          ]),
        },
        { title: '計算のしかた', note: '', columns: [180], head: [], body: lines(formula) },
        {
          title: '注意書き',
          note: '',
          columns: [180],
          head: [],
          body: lines([`出典：${figure.source}`, ...figure.caveats]),
        },
      ],
    ],
    rests: figure.source,
  }
}
