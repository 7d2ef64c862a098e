import { formatCsv } from '#packages/japan'
import type { EditionHead, StatFigure } from '../figures/rules.ts'

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

/** A figure's numbers as a file. A cell without a number is empty, and its mark stands beside it. */
export function csvOf(figures: readonly StatFigure[], editions: readonly EditionHead[]): string {
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
