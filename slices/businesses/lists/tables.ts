import { z } from 'zod'
import { type Here, keysetOf, type PageAsked, pageOfRows, type Sql, sql } from '#platform'
import { type ColumnKey, fieldsOf } from '../columns/rules.ts'
import { fromCounts } from '../counts/rules.ts'
import { type Counts, keptCounts } from '../counts/tables.ts'
import {
  narrowed,
  type Process,
  type Word,
  wordsByIndex,
  wordsByWalking,
  wordsOf,
} from '../searches/tables.ts'
import { type Business, businessesListed, businessesWhere, type ListedBusiness } from '../tables.ts'
import type { BusinessFilter } from './rules.ts'

export type BusinessSort = 'name' | 'district' | 'employees' | 'confirmed' | 'age'
export type Total = { readonly count: number; readonly isExact: boolean }
export type BusinessPage = {
  readonly rows: ListedBusiness[]
  readonly next: string | null
  readonly total: Total
  readonly words: readonly Word[]
  /** How many stand under each value of each narrowing, as it is kept. */
  readonly counts: Counts
}

const orders = {
  name: sql`b.sort_key collate "C"`,
  district: sql`b.district collate "C"`,
  employees: sql`coalesce(b.employees, -1)`,
  confirmed: sql`b.confirmed_on`,
  age: sql`(- p.birth_year)`,
}

/** What a page of the list is found by, beside its filter. */
export type Lookups = Pick<BusinessPage, 'words' | 'counts'>

/** @param processes the city's processes, where they are being loaded already */
export async function lookupsFor(
  here: Here,
  query: string | undefined,
  processes: Promise<readonly Process[]> | null = null,
): Promise<Lookups> {
  const [words, counts] = await Promise.all([wordsOf(here, query, processes), keptCounts(here)])
  return { words, counts }
}

/** One page of the list in its order, with what `columns` show of each, and how many match in all. */
export async function businessPage(
  here: Here,
  filter: BusinessFilter,
  page: PageAsked<BusinessSort>,
  { words, counts }: Lookups,
  columns: readonly ColumnKey[],
): Promise<BusinessPage> {
  const fields = fieldsOf(columns)
  const kept = words.length > 0 || page.sort === 'age' ? null : fromCounts(counts, filter)
  if (kept !== null) {
    const { after, order, limit } = keysetOf(page, orders, sql`b.id`)
    const rows = await businessesListed(
      here,
      fields,
      sql`${after} and ${await narrowed(here, filter)}`,
      sql`order by ${order} limit ${limit}`,
    )
    return { ...paged(page, rows), total: { count: kept, isExact: true }, words, counts }
  }
  const found = await idsOf(here, filter, words, page)
  const place = new Map(found.ids.map((id, n) => [id, n]))
  const which = sql`b.id = any(${found.ids}::uuid[])`
  const rows = (await businessesListed(here, fields, which, sql`limit ${page.limit}`)).sort(
    (one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0),
  )
  return { ...paged(page, rows, found.lastValue), total: found.total, words, counts }
}

const paged = (page: PageAsked<BusinessSort>, rows: readonly ListedBusiness[], lastValue = 0) =>
  pageOfRows(page, rows, (row, sort) => ({
    value: {
      name: row.sortKey,
      district: row.district,
      employees: row.employees ?? -1,
      confirmed: row.confirmedOn,
      age: lastValue,
    }[sort],
    id: row.id,
  }))

type FoundIds = {
  readonly ids: readonly string[]
  readonly total: Total
  /** The value by which the last of the page is ordered, where it is no part of its record. */
  readonly lastValue?: number
}

/**
 * How the rows of a page are found. An index that gives the order would be walked past everything that
 * does not match, and names that match stand together in it; so what matches is gathered and ordered.
 * Only the whole register is walked, and a search that most of it answers.
 */
async function idsOf(
  here: Here,
  filter: BusinessFilter,
  words: readonly Word[],
  page: PageAsked<BusinessSort>,
): Promise<FoundIds> {
  const narrow = await narrowed(here, filter)
  const matching = sql`${wordsByIndex(here, words)} and ${narrow}`
  if (page.sort === 'age') return idsByAge(here, matching, page)
  if (words.length === 0) return everyHit(here, matching, page)
  const asked = JSON.stringify([here.varFolder, here.city, words, filter.chosen])
  if (!isCommon(here, asked)) {
    const few = await gathered(here, matching, page, mostCounted)
    if (few !== null) return few
    commonUntil.set(asked, Date.parse(here.now) + minutesCommon * 60_000)
  }
  const near = await walked(
    here,
    sql`${wordsByWalking(here, words)} and ${narrow}`,
    page,
    mostWalked,
  )
  if (near.length < page.limit) return everyHit(here, matching, page)
  return { ids: near, total: { count: mostCounted, isExact: false } }
}

/** What more than so many answer is common: it is not gathered, and not counted out. */
const mostCounted = 1_000
/** A common word fills the page within so many rows. */
const mostWalked = 1_500

/** What was common stays so for a while: gathering it again would cost most of the page, for nothing. */
const minutesCommon = 5
const commonUntil = new Map<string, number>()

function isCommon({ now }: Here, asked: string): boolean {
  if (commonUntil.size > 1_000) commonUntil.clear()
  return (commonUntil.get(asked) ?? 0) > Date.parse(now)
}

const Gathered = z.object({ total: z.number(), ids: z.array(z.uuid()) })

/** What matches, put in order. @returns null where more than `most` match */
async function gathered(
  here: Here,
  which: Sql,
  page: PageAsked<BusinessSort>,
  most: number | null,
): Promise<FoundIds | null> {
  const value = sql`h.value`
  const { after, order, limit } = keysetOf(
    page,
    { name: value, district: value, employees: value, confirmed: value, age: value },
    sql`h.id`,
  )
  const { total, ids } = await here.db.one(
    Gathered,
    sql`with hit as materialized (
        select b.id, ${orders[page.sort]} as value from businesses.businesses b
        where b.city = ${here.city} and ${which} limit ${most === null ? null : most + 1}::int)
      select count(*)::int as total,
        array(select h.id from hit h where ${after} order by ${order} limit ${limit}) as ids
      from hit`,
  )
  if (most !== null && total > most) return null
  return { ids, total: { count: total, isExact: true } }
}

async function everyHit(here: Here, which: Sql, page: PageAsked<BusinessSort>): Promise<FoundIds> {
  const found = await gathered(here, which, page, null)
  return found ?? { ids: [], total: { count: 0, isExact: true } }
}

/** Along the index that gives the order, no further than `most` rows. */
async function walked(
  here: Here,
  which: Sql,
  page: PageAsked<BusinessSort>,
  most: number,
): Promise<string[]> {
  const { after, order, limit } = keysetOf(page, orders, sql`b.id`)
  const rows = sql`select b.id from (select b.* from businesses.businesses b
      where b.city = ${here.city} and ${after} order by ${order} limit ${most}::int) b
    where ${which} order by ${order} limit ${limit}`
  const found = await here.db.many(z.object({ id: z.uuid() }), rows)
  return found.map(({ id }) => id)
}

const Aged = z.object({ businessId: z.uuid(), order: z.number() })

/** By the age of who represents it, the youngest first; where no age is known it does not stand here. */
async function idsByAge(here: Here, which: Sql, page: PageAsked<BusinessSort>): Promise<FoundIds> {
  const { after, order, limit } = keysetOf(page, orders, sql`p.business_id`)
  const heads = sql`businesses.people p
    join businesses.businesses b on (b.city, b.id) = (p.city, p.business_id)
    where p.city = ${here.city} and b.city = ${here.city} and p.part = '代表者'
      and p.birth_year is not null and ${which}
      and not exists (select from businesses.people o where o.city = ${here.city}
        and o.business_id = p.business_id and o.part = p.part
        and (o.birth_year, o.id) < (p.birth_year, p.id))`
  const found = await here.db.many(
    Aged,
    sql`select p.business_id, - p.birth_year as order from ${heads} and ${after}
      order by ${order} limit ${limit}`,
  )
  const count = await here.db.value(z.number(), sql`select count(*)::int from ${heads}`)
  const last = found.at(page.limit - 2)?.order
  return {
    ids: found.map(({ businessId }) => businessId),
    total: { count, isExact: true },
    ...(last !== undefined && { lastValue: last }),
  }
}

/** Some of all that match, by reading, after the last one of the part before. */
export async function businessesAfter(
  here: Here,
  filter: BusinessFilter,
  words: readonly Word[],
  last: Business | null,
  most: number,
): Promise<Business[]> {
  const after =
    last === null
      ? sql`true`
      : sql`(b.sort_key collate "C", b.id) > (${last.sortKey}, ${last.id}::uuid)`
  return businessesWhere(
    here,
    sql`${wordsByWalking(here, words)} and ${await narrowed(here, filter)} and ${after}`,
    sql`order by b.sort_key collate "C", b.id limit ${most}::int`,
  )
}

/** The ids of all that match, by reading; at most `most`. */
export async function idsSeenBy(
  here: Here,
  filter: BusinessFilter,
  most: number,
): Promise<string[]> {
  const words = await wordsOf(here, filter.words)
  const found = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`select b.id from businesses.businesses b
      where b.city = ${here.city} and ${wordsByIndex(here, words)} and ${await narrowed(here, filter)}
      order by b.sort_key collate "C", b.id limit ${most}::int`,
  )
  return found.map(({ id }) => id)
}
