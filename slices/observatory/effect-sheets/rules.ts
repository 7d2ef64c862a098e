import { head, type PaperContent, side, words } from '#platform/typesetting'
import type { StatFigure } from '../figures/rules.ts'

/** How the estimate is made, in the words of the page. */
export const FORMULA = [
  '① 全国表の投入係数 a から、輸入品の割合 m を除きます（1−m）。',
  '② 地域に少ない部門は外から買うものとして、FLQ（λ×特化係数の比、1を上限）を掛けます。λ＝[log2(1＋地域の従業者÷全国の従業者)]のδ乗です。',
  '③ 地域の係数 R から、生産誘発額＝(I−R)の逆行列×地元の需要 を求めます。',
  '④ 粗付加価値・雇用者所得・仕事は、生産1単位当たりの全国の率を掛けます。',
  '⑤ δには定説がないため、0.2・0.3・0.4の三つで計算し、幅で示します。',
] as const

/** 効果試算書 as a ruled paper: the finding, the range, how it is made, and what must be said with it. */
export function effectSheet(figure: StatFigure): PaperContent {
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
          note: '推計であり、実測ではありません。幅で読みます。',
          columns: [58, 26, 26, 26, 44],
          head: [[head(first), ...others.map((text) => head(text))]],
          body: figure.table.rows.map(([name, ...values]) => [
            side(String(name ?? '')),
            ...values.map((value) => words(value === null ? null : String(value), { align: 'n' })),
          ]),
        },
        { title: '計算のしかた', note: '', columns: [180], head: [], body: lines(FORMULA) },
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
