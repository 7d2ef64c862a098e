import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { EditionHead } from '../figures/rules.ts'
import { type Column, type Country, keyOfColumn, type Municipality, type Sought } from './rules.ts'

const Mark = z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank'])
const Edition = z.object({
  id: z.number(),
  code: z.string(),
  label: z.string(),
  publishedOn: z.string(),
  publishedNote: z.string(),
})
const Place = z.object({
  id: z.number(),
  code: z.string(),
  code6: z.string(),
  name: z.string(),
  prefecture: z.string(),
  kind: z.string(),
  lat: z.number(),
  lng: z.number(),
})
const Read = z.object({
  series: z.string(),
  period: z.number(),
  /** area, edition, value, mark, partial */
  figures: z.array(
    z.tuple([z.number(), z.number(), z.number().nullable(), Mark.nullable(), z.boolean()]),
  ),
})

type Frame = {
  readonly state: string
  readonly places: readonly (Municipality & { readonly id: number })[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly rowOfId: ReadonlyMap<number, number>
  readonly editions: readonly z.infer<typeof Edition>[]
  readonly columns: Map<string, Column>
}

/**
 * The country's table changes only with an edition, and is small: half a megabyte for the forty
 * columns that peers and maps need. It is kept under the state of all editions; a few states, because
 * tests and cities on other databases stand beside each other.
 */
const frames: Frame[] = []
const MOST_KEPT = 3

async function frameOf(here: Here): Promise<Frame> {
  const state = await here.db.value(
    z.string(),
    sql`select coalesce(string_agg(id || state || imported_at, ' ' order by id), '')
      from observatory.editions`,
  )
  const known = frames.find((one) => one.state === state)
  if (known) return known
  const places = await here.db.many(
    Place,
    sql`select id, code, code6, name, prefecture, kind, lat, lng from observatory.areas
      where id <> 0 order by place`,
  )
  const editions = await here.db.many(
    Edition,
    sql`select id, code, label, published_on::text, published_note from observatory.editions
      where state in ('released', 'superseded')`,
  )
  const made = {
    state,
    places,
    rowOf: new Map(places.map(({ code }, row) => [code, row])),
    rowOfId: new Map(places.map(({ id }, row) => [id, row])),
    editions,
    columns: new Map(),
  }
  frames.push(made)
  if (frames.length > MOST_KEPT) frames.shift()
  return made
}

/** All municipalities with these series, each in its current edition; read once for an edition. */
export async function countryOf(here: Here, sought: readonly Sought[]): Promise<Country> {
  const frame = await frameOf(here)
  const unread = sought.filter((one) => !frame.columns.has(keyOfColumn(one)))
  if (unread.length > 0) await readColumns(here, frame, unread)
  const { places, rowOf, editions, columns } = frame
  return {
    places,
    rowOf,
    editions,
    column(series, period) {
      const column = columns.get(keyOfColumn({ series, period }))
      if (!column) throw new RangeError(`column ${series} ${period} was not asked for`)
      return column
    },
  }
}

async function readColumns(here: Here, frame: Frame, sought: readonly Sought[]): Promise<void> {
  const read = await here.db.many(
    Read,
    sql`
    select s.code as series, f.period::int as period,
      json_agg(json_build_array(f.area, f.edition, f.value, f.mark, f.partial)) as figures
    from observatory.figures f
    join observatory.series s on s.id = f.series
    join unnest(${sought.map(({ series }) => series)}::text[],
      ${sought.map(({ period }) => period)}::int[]) as wanted (series, period)
      on wanted.series = s.code and wanted.period = f.period
    group by s.code, f.period`,
  )
  const found = new Map(read.map((one) => [keyOfColumn(one), one.figures]))
  for (const one of sought) {
    const key = keyOfColumn(one)
    frame.columns.set(key, columnMade(frame, one, found.get(key) ?? []))
  }
}

/** Of several editions the one that came out last is the current one, as everywhere. */
function columnMade(
  { places, rowOfId, editions }: Frame,
  { series, period }: Sought,
  figures: z.infer<typeof Read>['figures'],
): Column {
  const heads: ReadonlyMap<number, EditionHead> = new Map(editions.map((one) => [one.id, one]))
  const dayOf = (edition: number) => heads.get(edition)?.publishedOn ?? ''
  const days: string[] = places.map(() => '')
  const values: (number | null)[] = places.map(() => null)
  const marks: (z.infer<typeof Mark> | null)[] = places.map(() => null)
  const partials: boolean[] = places.map(() => false)
  let nation: { day: string; value: number | null } = { day: '', value: null }
  let current = { day: '', code: '' }
  for (const [area, edition, value, mark, partial] of figures) {
    const day = dayOf(edition)
    if (day === '') continue
    if (area === 0 && day > nation.day) nation = { day, value }
    const row = rowOfId.get(area)
    if (row === undefined || day <= (days[row] ?? '')) continue
    days[row] = day
    values[row] = value
    marks[row] = mark
    partials[row] = partial
    if (day > current.day) current = { day, code: heads.get(edition)?.code ?? '' }
  }
  return {
    series,
    period,
    edition: current.code,
    values,
    marks,
    partial: partials,
    nation: nation.value,
  }
}
