import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { changesOfTable } from '../io-tables/tables.ts'

const Mark = z.string().nullable()
const Change = z.object({
  areaCode: z.string(),
  areaName: z.string(),
  series: z.string(),
  label: z.string(),
  unit: z.string(),
  period: z.number(),
  beforeEdition: z.string(),
  before: z.number().nullable(),
  beforeMark: Mark,
  after: z.number().nullable(),
  afterMark: Mark,
})
/** One figure that an edition gives otherwise than the one that was current before it. */
export type Change = z.infer<typeof Change>

/**
 * The figures of an edition beside those of the latest other edition that came out no later: the
 * country's, unless withdrawn, or the city's own.
 */
function beside(here: Here, editionId: string, publishedOn: string): Sql {
  return sql`
    with mine as (
      select area, series, period, value, mark from observatory.city_figures
      where city = ${here.city} and edition = ${editionId}::uuid),
    former as (
      select distinct on (f.area, f.series, f.period) f.area, f.series, f.period, f.value, f.mark, f.label
      from (
        select n.area, n.series, n.period::int as period, n.value, n.mark, e.label, e.published_on,
          false as is_own
        from observatory.figures n
        join observatory.editions e on e.id = n.edition and e.state in ('released', 'superseded')
          and e.published_on <= ${publishedOn}::date
        join mine m on m.area = n.area and m.series = n.series and m.period = n.period
        where not exists (
          select from observatory.city_withdrawals w
          where w.city = ${here.city} and w.edition_code = e.code)
        union all
        select o.area, o.series, o.period, o.value, o.mark, c.label, c.published_on, true
        from observatory.city_editions c
        join observatory.city_figures o on (o.city, o.edition) = (c.city, c.id)
        join mine m on m.area = o.area and m.series = o.series and m.period = o.period
        where c.city = ${here.city} and c.id <> ${editionId}::uuid
          and c.state in ('released', 'superseded') and c.published_on <= ${publishedOn}::date) f
      order by f.area, f.series, f.period, f.published_on desc, f.is_own desc),
    changed as (
      select m.area, m.series, m.period, r.label as before_edition, r.value as before,
        r.mark as before_mark, m.value as after, m.mark as after_mark
      from mine m join former r on (r.area, r.series, r.period) = (m.area, m.series, m.period)
      where m.value is distinct from r.value or m.mark is distinct from r.mark)`
}

export function countChanges(here: Here, editionId: string, publishedOn: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`${beside(here, editionId, publishedOn)} select count(*)::int from changed`,
  )
}

/** How many values an edition gives otherwise than the one before it: figures, or cells of a 産業連関表. */
export async function changesIn(
  here: Here,
  edition: { readonly id: string; readonly layout: string; readonly publishedOn: string },
): Promise<number> {
  if (edition.layout !== 'io') return countChanges(here, edition.id, edition.publishedOn)
  return (await changesOfTable(here, edition))?.changes.length ?? 0
}

/** 変更点一覧, the greatest relative change first; what came or went is greatest. */
export function changesOf(
  here: Here,
  editionId: string,
  publishedOn: string,
  most: number,
): Promise<Change[]> {
  return here.db.many(
    Change,
    sql`${beside(here, editionId, publishedOn)}
      select a.code as area_code, a.prefecture || a.name as area_name, s.code as series, s.label, s.unit,
        c.period, c.before_edition, c.before::float8, c.before_mark, c.after::float8, c.after_mark
      from changed c
      join observatory.areas a on a.id = c.area
      join observatory.series s on s.id = c.series
      order by case when c.before is null or c.after is null or c.before = 0 then null
        else abs(c.after / c.before - 1) end desc nulls first, a.code, s.code, c.period
      limit ${most}`,
  )
}
