import { z } from 'zod'
import { fiscalYear, type LocalDate, localDate } from '#packages/japan'
import { type Here, json, sql, whole } from '#platform'
import { tiers } from '../sales-splits/rules.ts'
import { isStanding } from '../searches/tables.ts'
import type { Given, Reporter, Total } from './rules.ts'

const ReporterRow = z.object({
  id: z.uuid(),
  division: z.string(),
  salesYen: whole.nullable(),
  valueAddedYen: whole.nullable(),
  employees: z.number().nullable(),
  shares: z.array(z.object({ channel: z.string(), tier: z.enum(tiers), share: z.number() })),
})

/** What the businesses that stand in the register reported of a year. For totals alone: nobody is shown these. */
export function reportersOf(here: Here, year: number): Promise<Reporter[]> {
  return here.db.many(
    ReporterRow,
    sql`select b.id, coalesce(left(b.jsic_code, 2), '') as division, f.sales_yen, f.employees,
        case when f.definition = 'sme' then f.value_added_yen end as value_added_yen,
        coalesce((select json_agg(json_build_object('channel', r.channel, 'tier', r.tier,
            'share', r.share)) from businesses.sales_splits s
          join businesses.sales_shares r on (r.city, r.split_id) = (s.city, s.id)
          where s.city = ${here.city} and s.business_id = b.id and s.fiscal_year = ${year}::int
            and s.withdrawn_at is null), '[]') as shares
      from businesses.fiscal_figures f
      join businesses.businesses b on (b.city, b.id) = (f.city, f.business_id)
      where f.city = ${here.city} and f.fiscal_year = ${year}::int and f.withdrawn_at is null
        and ${isStanding} order by b.id`,
  )
}

/** How many businesses stand in the register: the n of 「n社中m社」. */
export function businessesAtWork(here: Here): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.businesses b
      where b.city = ${here.city} and ${isStanding}`,
  )
}

export type Release = z.infer<typeof Release>
const Release = z.object({
  id: z.uuid(),
  fiscalYear: fiscalYear(),
  number: z.number(),
  businesses: z.number(),
  given: z.record(z.string(), z.array(z.array(z.string()))),
  releasedOn: localDate(),
  releasedBy: z.string(),
})

/** Every release of a year, the latest first. */
export function releasesOf(here: Here, year: number): Promise<Release[]> {
  return here.db.many(
    Release,
    sql`select r.id, r.fiscal_year, r.number, r.businesses, r.given, r.released_on, r.released_by
      from businesses.fiscal_releases r
      where r.city = ${here.city} and r.fiscal_year = ${year}::int order by r.number desc limit 50`,
  )
}

const TotalRow = z.object({
  told: z.enum(['sales', 'value_added', 'employees', 'tier']),
  name: z.string(),
  place: z.number(),
  businesses: z.number().nullable(),
  amount: whole.nullable(),
})

export function totalsReleased(here: Here, releaseId: string): Promise<Total[]> {
  return here.db.many(
    TotalRow,
    sql`select f.told, f.name, f.place, f.businesses, f.amount from businesses.released_figures f
      where f.city = ${here.city} and f.release_id = ${releaseId}::uuid order by f.told, f.place`,
  )
}

const Year = z.object({ fiscalYear: fiscalYear() })

/** Years of which totals were released, the latest first. */
export function yearsReleased(here: Here): Promise<z.infer<typeof Year>[]> {
  return here.db.many(
    Year,
    sql`select distinct r.fiscal_year from businesses.fiscal_releases r
      where r.city = ${here.city} order by r.fiscal_year desc limit 100`,
  )
}

/** Years of which something is recorded, the latest first. */
export function yearsReported(here: Here): Promise<z.infer<typeof Year>[]> {
  return here.db.many(
    Year,
    sql`select distinct f.fiscal_year from businesses.fiscal_figures f
      where f.city = ${here.city} and f.withdrawn_at is null
      order by f.fiscal_year desc limit 100`,
  )
}

export async function keepRelease(
  here: Here,
  of: {
    readonly fiscalYear: number
    readonly businesses: number
    readonly totals: readonly Total[]
    readonly given: Given
    readonly on: LocalDate
  },
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into businesses.fiscal_releases (city, fiscal_year, number, businesses, given,
        released_on, released_at, released_by)
      values (${here.city}, ${of.fiscalYear}::int,
        (select coalesce(max(r.number), 0) + 1 from businesses.fiscal_releases r
          where r.city = ${here.city} and r.fiscal_year = ${of.fiscalYear}::int),
        ${of.businesses}::int, ${json(of.given)}, ${of.on}, ${here.now}, ${here.person.name})
      returning id`,
  )
  await here.db.run(sql`
    insert into businesses.released_figures (city, release_id, told, name, place, businesses, amount)
    select ${here.city}, ${id}::uuid, t.told, t.name, t.place, t.businesses, t.amount
    from jsonb_to_recordset(${json(of.totals)}) t
      (told text, name text, place int, businesses int, amount bigint)
    returning name`)
  return id
}
