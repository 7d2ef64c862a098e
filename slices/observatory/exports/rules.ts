import { formatCsv } from '#packages/japan'
import type { EditionHead, StatFigure } from '../figures/rules.ts'
import { EDITIONS, SOURCES } from '../reference/sources.ts'

const HEAD = [
  '系列ID',
  '系列名',
  '地域コード',
  '地域名',
  '時点',
  '値',
  '欠測記号',
  '単位',
  '出典',
  '版',
  '注意',
]

/** UTF-8 with BOM, so that a spreadsheet opens it as it is. */
const BOM = '\ufeff'

/** What of a figure stands in a file; of one that cannot be worked out, what is published of it. */
export type FileFigure = Pick<StatFigure, 'values' | 'source' | 'caveats'>

/** A figure's numbers as a file. A cell without a number is empty, and its mark stands beside it. */
export function csvOf(figures: readonly FileFigure[], editions: readonly EditionHead[]): string {
  const labelOf = new Map(editions.map(({ code, label }) => [code, label]))
  const rows = figures.flatMap(({ values, source, caveats }) =>
    values.map((one) => [
      one.series,
      one.label,
      one.areaCode,
      one.areaName,
      one.period,
      one.value === null ? '' : String(one.value),
      one.mark ?? '',
      one.unit,
      source,
      labelOf.get(one.edition) ?? one.edition,
      [...(one.partial ? ['値は下限（一部秘匿）'] : []), ...caveats].join(' '),
    ]),
  )
  return `${BOM}${formatCsv([HEAD, ...rows])}`
}

/** How the publishers of these editions want to be named, each once. A city's own file has its own name. */
export function attributionsOf(editions: readonly string[]): string[] {
  const used = new Set(
    EDITIONS.filter(({ code }) => editions.includes(code)).map(({ source }) => source),
  )
  return SOURCES.filter(({ code }) => used.has(code)).map(({ attribution }) => attribution)
}

/** Half of a line's height wide, nearly: digits and Latin letters of a Japanese sans. */
const HALF = 0.57
/**
 * What is not parted: a number with its sign and unit, a word of Latin letters, and any sign with the
 * brackets that open before it and the stops and brackets that close after it (禁則).
 */
const PIECES =
  /[「『（【〔]*(?:[△＋]?[0-9A-Za-z][0-9A-Za-z.,/-]*[％%]?|.)[、。，．・：；！？」』）】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…]*/gu

/** How wide a text is, in full-width characters. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/^[\u0020-\u007e\uff61-\uff9f]/u.test(sign) ? HALF : 1), 0)

/**
 * A sentence in lines, for a drawing, which has no lines of its own.
 * @param most how many full-width characters fit into a line
 * @example linesOf('従業者は10,921人。', 6) // ['従業者は', '10,921人。']
 */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1)
    const together = `${line ?? ''}${piece}`
    if (line !== undefined && widthOf(together) <= most) lines[lines.length - 1] = together
    else lines.push(piece.trimStart())
  }
  return lines
}
