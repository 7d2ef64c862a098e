import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { settingOn } from '#platform/settings'
import { monthsFresh } from '../freshness/rules.ts'
import { bandOf, freshnessOf, isStanding } from '../searches/tables.ts'

const Count = z
  .tuple([z.string(), z.string(), z.number()])
  .transform(([facet, value, count]) => ({ facet, value, count }))
export type Count = z.infer<typeof Count>

/** The most frequent value of a narrowing first. */
function inOrder(one: Count, other: Count): number {
  if (one.facet !== other.facet) return one.facet < other.facet ? -1 : 1
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

const Counts = z.object({
  all: z.array(Count).transform((counts) => counts.sort(inOrder)),
  countedAt: z.string().nullable(),
})
export type Counts = z.infer<typeof Counts>

/**
 * Every count that is kept: of the states, as every record that comes or goes keeps it; of others, as
 * counted last, at `countedAt`. All in one row: they are many, and asked for with every list. A count is
 * the sum of what was written from every place.
 */
export function keptCounts(here: Here): Promise<Counts> {
  return here.db.one(
    Counts,
    sql`select coalesce(json_agg(json_build_array(c.facet, c.value, c.count)), '[]') as all,
        max(c.counted_at) filter (where c.facet <> 'state') as counted_at
      from (select k.facet, k.value, sum(k.count)::int as count, max(k.counted_at) as counted_at
        from businesses.facet_counts k where k.city = ${here.city}
        group by k.facet, k.value having sum(k.count) > 0 limit 5000) c`,
  )
}

// Each connection has a place of its own: of two at the same moment none waits for the row of the other.
const add = (here: Here, rows: Sql) => sql`
  insert into businesses.facet_counts (city, facet, value, place, count, counted_at)
  select ${here.city}::int, r.facet, r.value, pg_backend_pid() % 64, sum(r.count)::int,
    ${here.now}::timestamptz
  from (${rows}) r (facet, value, count) group by r.facet, r.value
  on conflict (city, facet, value, place) do update set count = facet_counts.count + excluded.count
  returning count`

/** So many more businesses in this state, before or after they are kept. */
export async function countNew(here: Here, state: string, count = 1): Promise<void> {
  if (count > 0) await here.db.run(add(here, sql`values ('state', ${state}, ${count}::int)`))
}

/** These businesses are about to leave the register, as what a list brought is taken out again. */
export async function countGone(here: Here, ids: readonly string[]): Promise<void> {
  await here.db.run(
    add(
      here,
      sql`select 'state', b.state, -1 from businesses.businesses b
        where b.city = ${here.city} and b.id = any(${ids}::uuid[])`,
    ),
  )
}

/** A business goes from its present state to another; told before the record is written. */
export async function countMove(here: Here, businessId: string, to: string): Promise<void> {
  await here.db.run(
    add(
      here,
      sql`select 'state', b.state, -1 from businesses.businesses b
        where b.city = ${here.city} and b.id = ${businessId}::uuid
        union all values ('state', ${to}, 1)`,
    ),
  )
}

/**
 * Counts the whole register again: after many records came at once, and by the hour. What has closed
 * counts in its state only.
 */
export async function countAgain(here: Here): Promise<number> {
  const months = await settingOn(here, monthsFresh)
  await here.db.run(sql`delete from businesses.facet_counts where city = ${here.city}`)
  await here.db.run(
    add(
      here,
      sql`select f.facet, f.value, count(*)::int from businesses.businesses b
        cross join lateral (values ('state', b.state), ('district', b.district),
          ('division', b.division), ('employees', ${bandOf}),
          ('freshness', ${freshnessOf(here.today, months)})) f (facet, value)
        where b.city = ${here.city} and f.value <> '' and (f.facet = 'state' or ${isStanding})
        group by f.facet, f.value`,
    ),
  )
  await here.db.run(
    add(
      here,
      sql`select 'process', h.process_id::text, count(*)::int from businesses.holdings h
        join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id)
        where h.city = ${here.city} and b.city = ${here.city} and ${isStanding}
        group by h.process_id`,
    ),
  )
  await here.db.run(
    add(
      here,
      sql`select 'succession', coalesce(s.state, '不明'), count(*)::int
        from businesses.businesses b
        left join (select distinct on (s.business_id) s.business_id, s.state
          from businesses.successions s where s.city = ${here.city}
          order by s.business_id, s.on_day desc, s.number desc) s on s.business_id = b.id
        where b.city = ${here.city} and ${isStanding} group by 2`,
    ),
  )
  return here.db.value(
    z.number(),
    sql`select coalesce(sum(c.count), 0)::int from businesses.facet_counts c
      where c.city = ${here.city} and c.facet = 'state'`,
  )
}
