import { z } from 'zod'
import { type LocalDate, localDate, localDateOrNull } from '#packages/japan'
import { type Here, keysetOf, type PageAsked, pageOfRows, type Sql, sql } from '#platform'
import { isStanding } from '../searches/tables.ts'
import { type Block, blocks, blocksSeenBy } from './rules.ts'

export type Freshness = z.infer<typeof Freshness>
const Freshness = z.object({
  block: z.enum(blocks),
  /** Null: nothing of it was ever recorded. */
  confirmedOn: localDateOrNull(),
})

const seen = (here: Here): Sql => sql`
  select f.business_id, f.block, f.confirmed_on from businesses.v_freshness f
  where f.city = ${here.city} and f.block = any(${blocksSeenBy(here.person)}::text[])`

/** When each block of a business was last confirmed, as far as this person may know of it. */
export async function freshnessOf(here: Here, businessId: string): Promise<Freshness[]> {
  const found = await here.db.many(
    Freshness,
    sql`${seen(here)} and f.business_id = ${businessId}::uuid`,
  )
  const order = (block: Block) => blocks.indexOf(block)
  return found.sort((a, b) => order(a.block) - order(b.block))
}

export type StaleFilter = {
  /** Only where this block is stale. */
  readonly block?: string
  readonly district?: string
  /** Before this day it is stale. */
  readonly since: LocalDate
}

export type StaleBusiness = z.infer<typeof StaleBusiness>
const StaleBusiness = z.object({
  id: z.uuid(),
  name: z.string(),
  sortKey: z.string(),
  district: z.string(),
  preferredWay: z.string(),
  isSample: z.boolean(),
  stale: z.number(),
  oldest: localDate(),
  days: z.record(z.string(), localDateOrNull()),
})

/** Businesses that stand in the register, with the days of their blocks and how many of those are stale. */
const staleBusinesses = (here: Here, { block, district, since }: StaleFilter): Sql => sql`
  with s as materialized (select f.business_id, count(*) filter (where f.confirmed_on < ${since})::int as stale,
      min(f.confirmed_on) as oldest, json_object_agg(f.block, f.confirmed_on) as days,
      bool_or(f.block = ${block ?? ''} and f.confirmed_on < ${since}) as asked
    from (${seen(here)}) f group by f.business_id)
  select b.id, b.name, b.sort_key, b.district, b.preferred_way, b.is_sample, s.stale, s.oldest, s.days
  from s join businesses.businesses b on b.city = ${here.city} and b.id = s.business_id
  where ${isStanding} and s.stale > 0
    and (${district ?? ''} = '' or b.district = ${district ?? ''})
    and (${block ?? ''} = '' or s.asked)`

export type StaleSort = 'stale' | 'oldest' | 'name' | 'district'

export async function stalePage(
  here: Here,
  filter: StaleFilter,
  page: PageAsked<StaleSort>,
): Promise<{ rows: StaleBusiness[]; next: string | null; total: number }> {
  const { after, order, limit } = keysetOf(
    page,
    {
      stale: sql`r.stale`,
      oldest: sql`r.oldest`,
      name: sql`r.sort_key collate "C"`,
      district: sql`r.district collate "C"`,
    },
    sql`r.id`,
  )
  const found = await here.db.many(
    StaleBusiness.extend({ total: z.number() }),
    sql`with r as materialized (${staleBusinesses(here, filter)})
      select r.*, (select count(*)::int from r) as total from r
      where ${after} order by ${order} limit ${limit}`,
  )
  const shown = pageOfRows(page, found, (row, sort) => ({
    value: { stale: row.stale, oldest: row.oldest, name: row.sortKey, district: row.district }[
      sort
    ],
    id: row.id,
  }))
  return { ...shown, total: found[0]?.total ?? 0 }
}

/** All that match, those with the most stale blocks first. */
export function staleSeenBy(here: Here, filter: StaleFilter): Promise<StaleBusiness[]> {
  return here.db.many(
    StaleBusiness,
    sql`select * from (${staleBusinesses(here, filter)}) r
      order by r.stale desc, r.oldest, r.sort_key collate "C", r.id limit 100000`,
  )
}

const BlockCount = z.object({
  block: z.enum(blocks),
  stale: z.number(),
  never: z.number(),
  businesses: z.number(),
})
export type BlockCount = z.infer<typeof BlockCount>

/** Of how many businesses each block is stale, and of how many it was never recorded. */
export async function countsByBlock(here: Here, since: LocalDate): Promise<BlockCount[]> {
  const found = await here.db.many(
    BlockCount,
    // Materialized: a plan made without statistics would count all days anew for each business.
    sql`with f as materialized (${seen(here)})
      select f.block, count(*) filter (where f.confirmed_on < ${since})::int as stale,
        count(*) filter (where f.confirmed_on is null)::int as never, count(*)::int as businesses
      from f
      join businesses.businesses b on b.city = ${here.city} and b.id = f.business_id
      where ${isStanding} group by f.block`,
  )
  return found.sort((a, b) => blocks.indexOf(a.block) - blocks.indexOf(b.block))
}
