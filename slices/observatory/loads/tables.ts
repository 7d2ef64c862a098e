import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from '#platform/database'
import type { FigureColumn } from '../reference/columns.ts'
import { CORPORATE_EVENTS } from '../reference/corporations.ts'
import type { PackedFlow } from '../reference/input-output.ts'
import type { Edition } from '../reference/sources.ts'

export type Asking = Pick<Engine, 'asOwner'>

// From the project's root: the program may run from a bundle, which lies elsewhere.
export const fileOf = (name: string) =>
  readFile(join(process.cwd(), 'slices/observatory/reference', name))

/** Rows as one statement: the JSON is taken apart in the database. */
export async function keep(
  { asOwner }: Asking,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ')
  await asOwner(
    `insert into observatory.${table} (${names})
     select ${names} from json_to_recordset($1::json) as row (${columns})
     on conflict do nothing returning 1`,
    [JSON.stringify(rows)],
  )
}

/** A period of six digits is a month. */
export const isMonth = ({ period }: FigureColumn): boolean => period > 9999

/** Months of a register, as one row of lists for each area. */
export async function keepMonths(
  { asOwner }: Asking,
  edition: number,
  columns: readonly FigureColumn[],
  codes: readonly string[],
): Promise<void> {
  const months = [...new Set(columns.map(({ period }) => period))].sort((one, two) => one - two)
  const [first] = months
  if (first === undefined) return
  const byEvent = new Map(columns.map((one) => [`${one.series} ${one.period}`, one.values]))
  const rows = codes.map((code, at) => ({
    area: Number(code),
    ...Object.fromEntries(
      CORPORATE_EVENTS.map((event) => [
        event,
        months.map((month) => byEvent.get(`corporations-${event} ${month}`)?.[at]?.value ?? 0),
      ]),
    ),
  }))
  const lists = CORPORATE_EVENTS.map(
    (event) => `array(select jsonb_array_elements_text(row.${event})::int)`,
  )
  await asOwner(
    `insert into observatory.corporate_months (area, edition, first_month, ${CORPORATE_EVENTS.join(', ')})
     select row.area, ${edition}, to_date('${first}', 'YYYYMM'), ${lists.join(', ')}
     from json_to_recordset($1::json) as row (area int, ${CORPORATE_EVENTS.map((event) => `${event} jsonb`).join(', ')})
     on conflict do nothing returning null`,
    [JSON.stringify(rows)],
  )
}

export async function keepInputOutput(
  { asOwner }: Asking,
  edition: number,
  cells: readonly PackedFlow[],
): Promise<void> {
  await asOwner(
    `insert into observatory.io_tables (edition, cells) values ($1, $2::jsonb)
     on conflict do nothing`,
    [edition, JSON.stringify(cells)],
  )
}

export type KeptFile = z.infer<typeof KeptFile>
/** What is known of the publisher's file that an edition was written from. */
export const KeptFile = z.object({
  sha256: z.string(),
  rows: z.number(),
  marks: z.record(z.string(), z.number()),
})

/** Hashes of the files whose figures are all there. */
export async function hashesThere({ asOwner }: Asking): Promise<Set<unknown>> {
  const { rows } = await asOwner(
    `select sha256 from observatory.editions where state <> 'received'`,
    [],
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

export async function release({ asOwner }: Asking, edition: number): Promise<void> {
  await asOwner(`update observatory.editions set state = 'released' where id = $1`, [edition])
}

export async function countAgain({ asOwner }: Asking): Promise<void> {
  await asOwner('analyze observatory.figures', [])
}

export async function numbersOf(
  { asOwner }: Asking,
  table: 'series' | 'editions',
): Promise<Map<string, number>> {
  const { rows } = await asOwner(`select code, id from observatory.${table}`, [])
  return new Map(rows.map(({ code, id }) => [String(code), Number(id)]))
}

export async function keepEdition(
  { asOwner }: Asking,
  id: number,
  edition: Edition,
  file: KeptFile | undefined,
): Promise<void> {
  await asOwner(
    `insert into observatory.editions (id, code, source, label, published_on, published_note, sha256,
       imported_at, figures, marks, state)
     values ($1, $2, $3, $4, $5, $6, $7, now(), $8, $9::jsonb, 'received')
     on conflict do nothing`,
    [
      id,
      edition.code,
      edition.source,
      edition.label,
      edition.publishedOn,
      edition.publishedNote,
      file?.sha256 ?? '',
      file?.rows ?? 0,
      JSON.stringify(file?.marks ?? {}),
    ],
  )
}

/** All figures of an edition, area by area, so that one area's lie together on few pages. */
export async function keepFigures(
  { asOwner }: Asking,
  edition: number,
  columns: readonly FigureColumn[],
  codes: readonly string[],
  idOf: ReadonlyMap<string, number>,
): Promise<void> {
  const lists: Lists = { area: [], series: [], period: [], value: [], mark: [] }
  for (const [at, code] of codes.entries()) {
    for (const column of columns) {
      const figure = column.values[at]
      if (!figure) continue
      lists.area.push(Number(code))
      lists.series.push(idOf.get(column.series) ?? 0)
      lists.period.push(column.period)
      lists.value.push(figure.value ?? '')
      lists.mark.push(figure.mark ?? '')
    }
  }
  // Lists as text: both engines read them alike, and faster than JSON.
  await asOwner(
    `insert into observatory.figures (area, series, period, edition, value, mark, partial)
     select area, series, period, ${edition}, nullif(value, '')::numeric, nullif(mark, ''),
       value <> '' and mark <> ''
     from unnest(string_to_array($1, ',')::int[], string_to_array($2, ',')::smallint[],
       string_to_array($3, ',')::smallint[], string_to_array($4, ','), string_to_array($5, ','))
       as list (area, series, period, value, mark)
     on conflict do nothing returning null`,
    [lists.area, lists.series, lists.period, lists.value, lists.mark].map((list) => list.join(',')),
  )
}

type Lists = Record<'area' | 'series' | 'period', number[]> &
  Record<'value' | 'mark', (number | string)[]>
