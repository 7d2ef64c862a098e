import { encodeCp932, unencodable } from '#packages/japan'
import type { FileAnswer } from '../routes.ts'
import { broken, insist, type Ruling } from '../rulings.ts'
import { type CsvColumn, csvOf } from './csv.ts'

const MOST_NAMED = 10

/** No character is lost silently: each that CP932 has not is named with where it stands. */
export function everyCharacterIsInCp932<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Ruling {
  const lost = rows.flatMap((row, at) =>
    columns.flatMap(({ head, cell }) =>
      unencodable(String(cell(row) ?? '')).map(
        (character) => `「${character}」（${at + 2}行目の「${head}」）`,
      ),
    ),
  )
  if (lost.length === 0) return true
  const more = lost.length > MOST_NAMED ? `ほか${lost.length - MOST_NAMED}字` : ''
  return broken(
    `シフトJIS（CP932）にない文字があります：${lost.slice(0, MOST_NAMED).join('、')}${more}。UTF-8のCSVを使ってください。`,
  )
}

/**
 * A list to be saved as CSV: UTF-8 with its mark for today's spreadsheets, or CP932 (シフトJIS) for the
 * systems that read nothing else.
 * @param name without its ending
 * @param encoding `cp932` where a query asks for it; anything else is UTF-8
 * @throws {RuleBroken} CP932 was asked for and has not every character; the sentence names each
 */
export function csvFileOf<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  encoding?: string,
): FileAnswer {
  const text = csvOf(columns, rows)
  if (encoding !== 'cp932') return { type: 'text/csv', name: `${name}.csv`, body: text }
  insist(everyCharacterIsInCp932(columns, rows))
  return {
    type: 'text/csv; charset=Shift_JIS',
    name: `${name}_シフトJIS.csv`,
    body: encodeCp932(text.replace('\uFEFF', '')),
  }
}
