import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { isLarge } from '../counts/rules.ts'
import { type BusinessFilter, byNarrowing, type Narrowing } from '../lists/rules.ts'
import type { BusinessPage } from '../lists/tables.ts'
import { bandOf, freshnessOf, narrowedBeside, type Word, wordsByIndex } from '../searches/tables.ts'

/** How many stand under one value of a narrowing. */
export type Facet = { readonly facet: string; readonly value: string; readonly count: number }

export type Facets = {
  readonly facets: readonly Facet[]
  /** Null: counted now, beside the other conditions. Else the whole register, as counted then. */
  readonly countedAt: string | null
  /** After which what was confirmed is stale. */
  readonly months: number
}

const Counted = z.object({ facet: z.string(), value: z.string(), count: z.number() })

/**
 * What the list can be narrowed by, with counts.
 * @param open which narrowings this person may use
 * @param months after which what was confirmed is stale
 */
export async function facetsSeenBy(
  here: Here,
  filter: BusinessFilter,
  { words, counts }: Pick<BusinessPage, 'words' | 'counts'>,
  open: (by: Narrowing) => boolean,
  months: number,
): Promise<Facets> {
  if (isLarge(counts))
    return {
      facets: counts.all.filter(({ facet }) => open(facet as Narrowing)),
      countedAt: counts.countedAt ?? '',
      months,
    }
  const facets = await countedNow(here, filter, words, open, months)
  return { facets, countedAt: null, months }
}

/** Each narrowing beside the others, so that a second value of one shows what it would add. */
function countedNow(
  here: Here,
  filter: BusinessFilter,
  words: readonly Word[],
  open: (by: Narrowing) => boolean,
  months: number,
): Promise<Facet[]> {
  const beside = (by: Narrowing) => sql`b.city = ${here.city} and ${wordsByIndex(here, words)}
    and ${narrowedBeside(here, filter, months, by)}`
  const plain = (by: Narrowing, value: Sql) => sql`
    select ${sql.lit(by)}::text as facet, ${value} as value, count(*)::int as count
    from businesses.businesses b where ${beside(by)} group by 2`
  const ways = byNarrowing((by): Sql => {
    switch (by) {
      case 'process':
        return sql`select 'process', h.process_id::text, count(*)::int from businesses.holdings h
          join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id)
          where h.city = ${here.city} and ${beside(by)} group by 2`
      case 'succession':
        return sql`select 'succession', coalesce(s.state, '不明'), count(*)::int
          from businesses.businesses b
          left join (select distinct on (s.business_id) s.business_id, s.state
            from businesses.successions s where s.city = ${here.city}
            order by s.business_id, s.on_day desc, s.number desc) s on s.business_id = b.id
          where ${beside(by)} group by 2`
      case 'employees':
        return plain(by, bandOf)
      case 'freshness':
        return plain(by, freshnessOf(here.today, months))
      default:
        return plain(by, sql.ref(`b.${by}`))
    }
  })
  const asked = (Object.keys(ways) as Narrowing[]).filter(open).map((by) => ways[by])
  return here.db.many(
    Counted,
    sql`select facet, value, count from (${sql.join(asked, sql` union all `)}) f (facet, value, count)
      where value <> '' order by facet, count desc, value collate "C" limit 2000`,
  )
}
