import { formatCsv } from '#packages/japan'
import type { FileAnswer, Visit } from '#platform'
import { nationalFlows } from '../io-tables/tables.ts'
import { type Heading, INPUT_OUTPUT_HEADER } from '../reference/input-output.ts'
import type * as at from './addresses.ts'

/** The national table as a file of the layout that is read. */
export async function patternFile({ here }: Visit<typeof at.tablePattern>): Promise<FileAnswer> {
  const { rows, columns, millionYen } = await nationalFlows(here)
  const lines = columns.flatMap((to, j) =>
    rows.flatMap((from, i) => {
      const value = millionYen[i]?.[j]
      return value === undefined
        ? []
        : [
            [
              from.kind,
              `${from.code}_${from.name}`,
              to.kind,
              `${to.code}_${to.name}`,
              String(value),
            ],
          ]
    }),
  )
  return {
    type: 'text/csv; charset=utf-8',
    name: '産業連関表の書き方の見本（全国13部門）.csv',
    body: `\ufeff${formatCsv([INPUT_OUTPUT_HEADER.split(','), ...lines])}`,
  }
}

/** The same with the sectors across and down, as a spreadsheet shows it. */
export async function matrixFile({ here }: Visit<typeof at.matrixPattern>): Promise<FileAnswer> {
  const { rows, columns, millionYen } = await nationalFlows(here)
  const named = ({ code, name }: Heading) => `${code}_${name}`
  const lines = rows.map((from, i) => [
    named(from),
    ...columns.map((_, j) => String(millionYen[i]?.[j] ?? '')),
  ])
  return {
    type: 'text/csv; charset=utf-8',
    name: '産業連関表の書き方の見本（全国13部門、縦横の表）.csv',
    body: `\ufeff${formatCsv([['部門', ...columns.map(named)], ...lines])}`,
  }
}
