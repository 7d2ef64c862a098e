import { z } from 'zod'
import { type Here, type PageAsked, readPage, type Sql, sql } from '#platform'
import { guide } from '../calls/addresses.ts'
import type { Axis, Counted } from './rules.ts'

const Row = z.object({
  cell: z.string(),
  eligible: z.number(),
  consulted: z.number(),
  drafted: z.number(),
  applicants: z.number(),
  adopted: z.number(),
})

/** The cell of a business `b` on an axis, as of a fiscal year. */
const cellOf = (here: Here, axis: Axis): Sql =>
  ({
    size: sql`b.size_band`,
    district: sql`b.district`,
    industry: sql`b.industry`,
    mail: sql`b.has_mail`,
    owner: sql`b.owner_band`,
    gender: sql`b.gender_band`,
    visited: sql`case when exists (select from grants.consultations v where v.city = ${here.city}
      and v.business_id = b.business_id and v.way = '訪問') then 'あり' else 'なし' end`,
    years: sql`case when b.founded_year is null then '不明'
      when ${here.fiscalYear} - b.founded_year < 10 then '10年未満'
      when ${here.fiscalYear} - b.founded_year < 30 then '10–29年'
      when ${here.fiscalYear} - b.founded_year < 50 then '30–49年' else '50年以上' end`,
  })[axis]

/** Received in the last so many fiscal years, the current one among them. */
const received = (here: Here, years: number) => sql`
  select a.business_id, bool_or(s.decided = '採択') as adopted
  from grants.applications a
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  left join grants.selections s on (s.city, s.application_id) = (a.city, a.id)
  where a.city = ${here.city} and a.received_at is not null
    and k.fiscal_year > ${here.fiscalYear - years}
  group by a.business_id`

/** Who asked beforehand, and who wrote at least a draft, in the same years. */
const consulted = (here: Here, years: number) => sql`
  select distinct c.business_id from grants.consultations c
  where c.city = ${here.city} and c.consulted_on >= make_date(${here.fiscalYear - years + 1}, 4, 1)`
const drafted = (here: Here, years: number) => sql`
  select distinct a.business_id from grants.applications a
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  where a.city = ${here.city} and k.fiscal_year > ${here.fiscalYear - years}`

/** Businesses that work, by cell, and how far each of them came. For the hall. */
export function countedBy(here: Here, axis: Axis, years: number): Promise<Counted[]> {
  return here.db.many(
    Row,
    sql`select ${cellOf(here, axis)} as cell, count(*)::int as eligible,
        count(c.business_id)::int as consulted, count(d.business_id)::int as drafted,
        count(r.business_id)::int as applicants,
        (count(*) filter (where r.adopted))::int as adopted
      from businesses.v_bands b
      left join (${consulted(here, years)}) c on c.business_id = b.business_id
      left join (${drafted(here, years)}) d on d.business_id = b.business_id
      left join (${received(here, years)}) r on r.business_id = b.business_id
      where b.city = ${here.city}
      group by 1 order by 2 desc, 1 limit 200`,
  )
}

const Unreached = z.object({
  businessId: z.uuid(),
  name: z.string(),
  kana: z.string(),
  district: z.string(),
})
export type Unreached = z.infer<typeof Unreached>

const unreachedIn = (here: Here, axis: Axis, cell: string, years: number) => sql`
  select b.business_id, v.name, v.kana, v.district
  from businesses.v_bands b
  join businesses.v_businesses v on (v.city, v.business_id) = (b.city, b.business_id)
  where b.city = ${here.city} and ${cellOf(here, axis)} = ${cell}
    and not exists (select from (${received(here, years)}) r where r.business_id = b.business_id)`

/** Of one cell, those who did not apply, by name. */
export function unreachedPage(
  here: Here,
  asked: { readonly axis: Axis; readonly cell: string; readonly years: number },
  page: PageAsked<'name'>,
) {
  return readPage(here.db, Unreached, page, {
    by: { name: [sql`u.kana`, (row) => row.kana] },
    id: [sql`u.business_id`, (row) => row.businessId],
    from: (
      after,
    ) => sql`select u.* from (${unreachedIn(here, asked.axis, asked.cell, asked.years)}) u
      where ${after}`,
  })
}

/** All of them at once, for a plan of visits. */
export function allUnreached(
  here: Here,
  asked: { readonly axis: Axis; readonly cell: string; readonly years: number },
): Promise<Unreached[]> {
  return here.db.many(
    Unreached,
    sql`select u.* from (${unreachedIn(here, asked.axis, asked.cell, asked.years)}) u
      order by u.district, u.kana, u.business_id limit 20000`,
  )
}

/** How often the guides of calls were opened in the same years; by nobody in particular. */
export function viewsOfGuides(here: Here, years: number): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select coalesce(sum(v.views), 0)::int from platform.page_views v
      join grants.calls k on k.city = v.city
        and v.page = replace(${guide({ callPid: 'PID' })}, 'PID', k.city::text || '-' || k.id::text)
      where v.city = ${here.city} and k.fiscal_year > ${here.fiscalYear - years}`,
  )
}
