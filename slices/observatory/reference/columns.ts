import { gunzipSync, gzipSync } from 'node:zlib'
import { type Mark, readCell } from './marks.ts'

/** One series in one period, over all areas in the order of the list of areas; null: not in the file. */
export type FigureColumn = {
  readonly series: string
  readonly period: number
  readonly values: readonly (StoredFigure | null)[]
}
/** A number, a mark, or both: then at least this much, the rest being withheld. */
export type StoredFigure = { readonly value: number | null; readonly mark: Mark | null }

const SIGN: Readonly<Record<Mark, string>> = {
  suppressed: 'X',
  none_reported: '-',
  unknown: '…',
  not_available: '***',
  blank: '_',
}

function written(figure: StoredFigure | null): string {
  if (!figure) return ''
  return `${figure.value ?? ''}${figure.mark ? SIGN[figure.mark] : ''}`
}

function readFigure(text: string): StoredFigure | null {
  if (text === '') return null
  const bound = /^(\d+)X$/.exec(text)?.[1]
  if (bound) return { value: Number(bound), mark: 'suppressed' }
  const cell = readCell(text === '_' ? '' : text)
  if (!cell) throw new Error(`not a stored figure: ${text}`)
  return { value: cell.value, mark: cell.mark }
}

/** Columns as text, one line each, and small. Level 9 without a time stamp: the same figures, the same bytes. */
export function packColumns(columns: readonly FigureColumn[]): Uint8Array {
  const lines = columns.map(({ series, period, values }) =>
    [series, period, values.map(written).join(',')].join('\t'),
  )
  return gzipSync(lines.join('\n'), { level: 9 })
}

/** @throws {Error} a line is not of this form */
export function unpackColumns(packed: Uint8Array): FigureColumn[] {
  return gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const [series = '', period = '', values = ''] = line.split('\t')
      return { series, period: Number(period), values: values.split(',').map(readFigure) }
    })
}
