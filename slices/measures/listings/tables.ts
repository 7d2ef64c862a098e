import { z } from 'zod'
import { localDate, normaliseForSearch } from '#packages/japan'
import { type Here, hasRole, type PageAsked, readPage, type Sql, sql, whole } from '#platform'
import type { Listed } from '../listing-files/rules.ts'
import { may } from '../permissions.ts'
import { readingsOf, wordsReadAs } from '../rates/tables.ts'
import { cityWords, isWatchedField, type ListingFilter } from './rules.ts'

const Listing = z.object({
  id: z.uuid(),
  sourceId: z.string(),
  number: z.string(),
  title: z.string(),
  institution: z.string(),
  detail: z.string(),
  area: z.string(),
  areaDetail: z.string(),
  capYen: whole.nullable(),
  rate: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  projectEndsOn: localDate().nullable(),
  employees: z.string(),
  industries: z.array(z.string()),
  purposes: z.array(z.string()),
  url: z.string(),
  takesRequests: z.boolean().nullable(),
  takesSeveral: z.boolean().nullable(),
  firstNumber: z.number(),
  seenNumber: z.number(),
  missed: z.number(),
})
export type Listing = z.infer<typeof Listing>

const seen = (here: Here, which: Sql) => sql`
  select l.id, l.source_id, l.number, l.title, l.institution, l.detail, l.area, l.area_detail,
    l.cap_yen, l.rate, l.starts_at, l.ends_at, l.project_ends_on, l.employees, l.industries,
    l.purposes, l.url, l.takes_requests, l.takes_several, l.first_number, l.seen_number, l.missed
  from measures.listings l
  where l.city = ${here.city} and ${may.seeListings(here.person) || hasRole(here.person, 'system')}
    and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function listingSeenBy(here: Here, listingId: string): Promise<Listing> {
  return here.db.one(Listing, seen(here, sql`l.id = ${listingId}::uuid`))
}

const holds = (key: string) =>
  [...key].length < 2
    ? sql`position(${key} in l.search_text) > 0`
    : sql`(l.search_bg @> platform.bigrams(${key}) and position(${key} in l.search_text) > 0)`

const namesTheCity = sql`(${sql.join(
  cityWords.map((word) => sql`position(${sql.lit(word)} in l.title || l.detail) > 0`),
  sql` or `,
)})`

const today = (here: Here) => sql`${here.now}::timestamptz`

/** The standings of rules.ts as conditions. */
function standsAs(here: Here, standing: string): Sql {
  const soon = sql`(${here.today}::date + 31)::timestamp at time zone 'Asia/Tokyo'`
  switch (standing) {
    case 'open':
      return sql`l.missed < 2 and (l.ends_at is null or l.ends_at >= ${today(here)})`
    case '受付前':
      return sql`l.missed < 2 and l.starts_at > ${today(here)}
        and (l.ends_at is null or l.ends_at >= ${today(here)})`
    case '受付中':
      return sql`l.missed < 2 and l.ends_at >= ${soon}
        and (l.starts_at is null or l.starts_at <= ${today(here)})`
    case '締切間近':
      return sql`l.missed < 2 and l.ends_at >= ${today(here)} and l.ends_at < ${soon}
        and (l.starts_at is null or l.starts_at <= ${today(here)})`
    case '受付終了':
      return sql`l.missed < 2 and l.ends_at < ${today(here)}`
    case '期間不明':
      return sql`l.missed < 2 and l.ends_at is null
        and (l.starts_at is null or l.starts_at <= ${today(here)})`
    case '掲載終了':
      return sql`l.missed >= 2`
    default:
      return sql`true`
  }
}

/** Of how many that a filter finds the rate is one, a range, fixed or unknown. */
export const rateReadings = async (here: Here, filter: ListingFilter) =>
  readingsOf(here, await narrowed(here, { ...filter, rate: undefined }))

async function narrowed(here: Here, filter: ListingFilter): Promise<Sql> {
  const asked: Sql[] = (filter.words ?? '')
    .split(/\s+/)
    .map(normaliseForSearch)
    .filter(Boolean)
    .map(holds)
  if (filter.standing) asked.push(standsAs(here, filter.standing))
  if (filter.who === 'city') asked.push(namesTheCity)
  if (filter.who === 'business') asked.push(sql`not ${namesTheCity}`)
  if (filter.area === 'here')
    asked.push(sql`exists (select from platform.cities c where c.code = ${here.city}
      and (l.area = '' or position('全国' in l.area) > 0
        or position(c.prefecture in l.area) > 0
        or position(c.name in l.area || l.area_detail) > 0))`)
  if (filter.rate) asked.push(sql`l.rate = any(${await wordsReadAs(here, filter.rate)}::text[])`)
  return sql.join(asked.length === 0 ? [sql`true`] : asked, sql` and `)
}

export type ListingSort = 'deadline' | 'title' | 'cap'
const never = sql`'9999-12-31T00:00:00.000Z'::timestamptz`

export async function listingPage(
  here: Here,
  filter: ListingFilter,
  page: PageAsked<ListingSort>,
): Promise<{ rows: Listing[]; next: string | null; total: number }> {
  const which = await narrowed(here, filter)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from measures.listings l where l.city = ${here.city} and ${which}`,
  )
  const shown = await readPage(here.db, Listing, page, {
    by: {
      deadline: [
        sql`coalesce(l.ends_at, ${never})`,
        (row) => row.endsAt ?? '9999-12-31T00:00:00.000Z',
      ],
      title: [sql`l.title collate "C"`, (row) => row.title],
      cap: [sql`coalesce(l.cap_yen, 0)`, (row) => row.capYen ?? 0],
    },
    id: [sql`l.id`, (row) => row.id],
    from: (after) => seen(here, sql`${which} and ${after}`),
  })
  return { ...shown, total }
}

/** All that a filter finds, the nearest deadline first; at most 5,000. */
export async function listingsSeenBy(here: Here, filter: ListingFilter): Promise<Listing[]> {
  const which = await narrowed(here, filter)
  return here.db.many(
    Listing,
    sql`${seen(here, which)} order by coalesce(l.ends_at, ${never}), l.id limit 5000`,
  )
}

/** What is kept of these records of the publisher. */
export async function listingsBySource(
  here: Here,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, Listing>> {
  const found = await here.db.many(
    Listing,
    sql`${seen(here, sql`l.source_id = any(${sourceIds}::text[])`)} limit 20000`,
  )
  return new Map(found.map((one) => [one.sourceId, one]))
}

const asRow = (listed: Listed) => ({
  source_id: listed.sourceId,
  number: listed.number,
  title: listed.title,
  institution: listed.institution,
  detail: listed.detail,
  area: listed.area,
  area_detail: listed.areaDetail,
  cap_yen: listed.capYen,
  rate: listed.rate,
  starts_at: listed.startsAt,
  ends_at: listed.endsAt,
  project_ends_on: listed.projectEndsOn,
  employees: listed.employees,
  industries: listed.industries,
  purposes: listed.purposes,
  url: listed.url,
  takes_requests: listed.takesRequests,
  takes_several: listed.takesSeveral,
})

/** Writes what a list says, a new record or over the kept one; all were seen in this import. */
export async function keepListings(
  here: Here,
  importNumber: number,
  listed: readonly Listed[],
): Promise<void> {
  if (listed.length === 0) return
  await here.db.run(sql`
    insert into measures.listings (city, source_id, number, title, institution, detail, area,
      area_detail, cap_yen, rate, starts_at, ends_at, project_ends_on, employees, industries,
      purposes, url, takes_requests, takes_several, first_number, seen_number)
    select ${here.city}, r.source_id, r.number, r.title, r.institution, r.detail, r.area,
      r.area_detail, r.cap_yen, r.rate, r.starts_at, r.ends_at, r.project_ends_on, r.employees,
      r.industries, r.purposes, r.url, r.takes_requests, r.takes_several, ${importNumber}::int,
      ${importNumber}::int
    from jsonb_populate_recordset(null::measures.listings,
      ${JSON.stringify(listed.map(asRow))}::jsonb) r
    on conflict (city, source_id) do update set (number, title, institution, detail, area,
      area_detail, cap_yen, rate, starts_at, ends_at, project_ends_on, employees, industries,
      purposes, url, takes_requests, takes_several, seen_number, missed)
      = row(excluded.number, excluded.title, excluded.institution, excluded.detail, excluded.area,
        excluded.area_detail, excluded.cap_yen, excluded.rate, excluded.starts_at,
        excluded.ends_at, excluded.project_ends_on, excluded.employees, excluded.industries,
        excluded.purposes, excluded.url, excluded.takes_requests, excluded.takes_several,
        excluded.seen_number, 0)
    returning id`)
}

/** What a whole list no longer holds was missed once more. */
export function countMissed(here: Here, importNumber: number): Promise<number> {
  return here.db.run(sql`
    update measures.listings set missed = missed + 1
    where city = ${here.city} and seen_number < ${importNumber}::int and missed < 1000`)
}

const ListingChange = z.object({
  importNumber: z.number(),
  takenAt: z.string(),
  field: z.string().refine(isWatchedField),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ListingChange = z.infer<typeof ListingChange>

/** What later lists said otherwise, the latest first. */
export function changesOf(here: Here, listingId: string): Promise<ListingChange[]> {
  return here.db.many(
    ListingChange,
    sql`select c.import_number, i.taken_at, c.field, c.before, c.after
      from measures.listing_changes c
      join measures.listing_imports i on (i.city, i.number) = (c.city, c.import_number)
      where c.city = ${here.city} and c.listing_id = ${listingId}::uuid
      order by c.import_number desc, c.field limit 500`,
  )
}
