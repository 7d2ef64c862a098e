import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { areaCode } from '../rules.ts'
import type { SeriesLine } from './rules.ts'

export type Shock = z.infer<typeof Shock>
const Shock = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  year: z.number(),
  untilYear: z.number().nullable(),
  kind: z.string(),
  title: z.string(),
  event: z.string(),
  processIds: z.array(z.uuid()),
  processes: z.array(z.string()),
  products: z.array(z.string()),
  series: z.array(z.string()),
  source: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, clusterId: string, which: Sql) => sql`
  select s.id, s.cluster_id, s.year, s.until_year, s.kind, s.title, s.event, s.process_ids,
    array(select p.name from businesses.v_processes p where p.city = ${here.city}
      and p.process_id = any(s.process_ids) order by p.name collate "C") as processes,
    s.products, s.series, s.source, s.is_sample, s.version
  from clusters.shocks s
  where s.city = ${here.city} and s.cluster_id = ${clusterId}::uuid and ${which}`

/** What shook the 産地, the oldest first. */
export function shocksOf(here: Here, clusterId: string): Promise<Shock[]> {
  return here.db.many(
    Shock,
    sql`${seen(here, clusterId, sql`true`)} order by s.year, s.title collate "C", s.id limit 300`,
  )
}

/** @throws {Missing} this 産地 has none such */
export function shockSeenBy(here: Here, clusterId: string, shockId: string): Promise<Shock> {
  return here.db.one(Shock, seen(here, clusterId, sql`s.id = ${shockId}::uuid`))
}

export type TypedShock = Omit<Shock, 'id' | 'processes' | 'isSample' | 'version'>

const columns = sql`year, until_year, kind, title, event, process_ids, products, series, source`
const valuesOf = (typed: TypedShock) => sql`${typed.year}::int, ${typed.untilYear}::int,
  ${typed.kind}, ${typed.title}, ${typed.event}, ${typed.processIds}::uuid[],
  ${typed.products}::text[], ${typed.series}::text[], ${typed.source}`

export function keepShock(
  here: Here,
  typed: TypedShock & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.shocks (city, cluster_id, is_sample, ${columns})
      values (${here.city}, ${typed.clusterId}::uuid, ${typed.isSample}, ${valuesOf(typed)})
      returning id`,
  )
}

export async function rewriteShock(here: Here, id: string, typed: TypedShock): Promise<void> {
  await here.db.run(sql`
    update clusters.shocks set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export async function removeShock(here: Here, id: string): Promise<void> {
  await here.db.run(sql`delete from clusters.shocks where city = ${here.city} and id = ${id}::uuid`)
}

const Offered = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  first: z.number(),
  last: z.number(),
})
export type SeriesOffered = z.infer<typeof Offered>

/** Statistics of this city that make a line: known for three periods or more. */
export function seriesOffered(here: Here): Promise<SeriesOffered[]> {
  return here.db.many(
    Offered,
    sql`select f.series as code, f.label, f.unit, min(f.period)::int as first,
        max(f.period)::int as last
      from observatory.v_figures f
      where f.area_code = ${areaCode(here.city)} and f.value is not null
      group by f.series, f.label, f.unit having count(distinct f.period) >= 3
      order by f.label collate "C" limit 200`,
  )
}

const Row = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  period: z.number(),
  value: z.coerce.number().nullable(),
  edition: z.string(),
})

/** The lines of these statistics for this city, each period in its latest edition. */
export async function linesOf(here: Here, codes: readonly string[]): Promise<SeriesLine[]> {
  if (codes.length === 0) return []
  const rows = await here.db.many(
    Row,
    sql`select distinct on (f.series, f.period) f.series as code, f.label, f.unit,
        f.period::int as period, case when f.partial then null else f.value end as value,
        f.edition_label as edition
      from observatory.v_figures f
      where f.area_code = ${areaCode(here.city)} and f.series = any(${codes}::text[])
      order by f.series, f.period, f.published_on desc, f.edition limit 5000`,
  )
  return [...new Set(rows.map(({ code }) => code))].flatMap((code) => {
    const points = rows.filter((row) => row.code === code)
    const [head] = points
    return head ? [{ code, label: head.label, unit: head.unit, points }] : []
  })
}
