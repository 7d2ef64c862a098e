import { z } from 'zod'
import { type Here, sql } from '#platform'
import { type Column, type Country, keyOfColumn, type Municipality, type Sought } from './rules.ts'

const Mark = z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank'])
const Edition = z.object({
  /** Null: this city's own edition. */
  id: z.number().nullable(),
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
  /** area, edition by its code, value, mark, partial */
  figures: z.array(
    z.tuple([z.number(), z.string(), z.number().nullable(), Mark.nullable(), z.boolean()]),
  ),
})

type Frame = {
  readonly state: string
  /** This city has editions of its own, or no longer uses one of the country's. */
  readonly isOwn: boolean
  readonly places: readonly (Municipality & { readonly id: number })[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly rowOfId: ReadonlyMap<number, number>
  readonly editions: readonly z.infer<typeof Edition>[]
  readonly columns: Map<string, Column>
}

/**
 * The country's table changes only with an edition, and is small: half a megabyte for the forty
 * columns that peers and maps need. It is kept under the state of all editions: one for all cities that
 * use the country's as they are, one for each that has its own. Those not asked for lately go.
 */
const frames: Frame[] = []
const MOST_KEPT = 8

const State = z.object({ country: z.string(), own: z.string() })

/** Ids of a city's own editions are of that city alone, so no other has its state. */
function stateOfEditions(here: Here): Promise<z.infer<typeof State>> {
  return here.db.one(
    State,
    sql`select coalesce(string_agg(id || state || imported_at, ' ' order by id), '') as country,
      coalesce((select string_agg(o.id || o.state, ' ' order by o.id)
        from observatory.city_editions o
        where o.city = ${here.city} and o.state in ('released', 'superseded')), '') || coalesce(
        (select string_agg(w.city || w.edition_code, ' ' order by w.edition_code)
         from observatory.city_withdrawals w where w.city = ${here.city}), '') as own
      from observatory.editions`,
  )
}

async function frameOf(here: Here): Promise<Frame> {
  const { country, own } = await stateOfEditions(here)
  const state = own === '' ? country : `${country} ${own}`
  const known = frames.find((one) => one.state === state)
  if (known) {
    frames.push(...frames.splice(frames.indexOf(known), 1))
    return known
  }
  const places = await here.db.many(
    Place,
    sql`select id, code, code6, name, prefecture, kind, lat, lng from observatory.areas
      where id <> 0 order by place`,
  )
  const editions = await here.db.many(
    Edition,
    sql`select e.id, e.code, e.label, e.published_on::text, e.published_note
      from observatory.editions e
      where e.state in ('released', 'superseded') and not exists (
        select from observatory.city_withdrawals w
        where w.city = ${here.city} and w.edition_code = e.code)
      union all
      select null, o.code, o.label, o.published_on::text, o.note from observatory.city_editions o
      where o.city = ${here.city} and o.state in ('released', 'superseded')`,
  )
  const made = {
    state,
    isOwn: own !== '',
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
  const wanted = sql`unnest(${sought.map(({ series }) => series)}::text[],
    ${sought.map(({ period }) => period)}::int[]) as wanted (series, period)`
  const ofCountry = await here.db.many(
    Read,
    sql`
    select s.code as series, f.period::int as period,
      json_agg(json_build_array(f.area, e.code, f.value, f.mark, f.partial)) as figures
    from observatory.figures f
    join observatory.series s on s.id = f.series
    join observatory.editions e on e.id = f.edition
    join ${wanted} on wanted.series = s.code and wanted.period = f.period
    group by s.code, f.period`,
  )
  const ofCity = frame.isOwn
    ? await here.db.many(
        Read,
        sql`
        select s.code as series, f.period,
          json_agg(json_build_array(f.area, e.code, f.value, f.mark, f.partial)) as figures
        from observatory.city_editions e
        join observatory.city_figures f on (f.city, f.edition) = (e.city, e.id)
        join observatory.series s on s.id = f.series
        join ${wanted} on wanted.series = s.code and wanted.period = f.period
        where e.city = ${here.city} and e.state in ('released', 'superseded')
        group by s.code, f.period`,
      )
    : []
  const [found, own] = [ofCountry, ofCity].map(
    (read) => new Map(read.map((one) => [keyOfColumn(one), one.figures])),
  )
  for (const one of sought) {
    const key = keyOfColumn(one)
    // The city's own first: of two editions of one day the first is the current one.
    const figures = [...(own?.get(key) ?? []), ...(found?.get(key) ?? [])]
    frame.columns.set(key, columnMade(frame, one, figures))
  }
}

/** Of several editions the one that came out last is the current one, as everywhere. */
function columnMade(
  { places, rowOfId, editions }: Frame,
  { series, period }: Sought,
  figures: z.infer<typeof Read>['figures'],
): Column {
  const days = new Map(editions.map(({ code, publishedOn }) => [code, publishedOn]))
  const dayOf = (edition: string) => days.get(edition) ?? ''
  const editionOf: string[] = places.map(() => '')
  const values: (number | null)[] = places.map(() => null)
  const marks: (z.infer<typeof Mark> | null)[] = places.map(() => null)
  const partials: boolean[] = places.map(() => false)
  let nation: { day: string; value: number | null } = { day: '', value: null }
  for (const [area, edition, value, mark, partial] of figures) {
    const day = dayOf(edition)
    if (day === '') continue
    if (area === 0 && day > nation.day) nation = { day, value }
    const row = rowOfId.get(area)
    if (row === undefined || day <= dayOf(editionOf[row] ?? '')) continue
    editionOf[row] = edition
    values[row] = value
    marks[row] = mark
    partials[row] = partial
  }
  const used = [...new Set(editionOf)]
    .filter((code) => code !== '')
    .sort((one, other) => dayOf(other).localeCompare(dayOf(one)))
  return {
    series,
    period,
    edition: used[0] ?? '',
    editions: used,
    editionOf,
    values,
    marks,
    partial: partials,
    nation: nation.value,
  }
}
