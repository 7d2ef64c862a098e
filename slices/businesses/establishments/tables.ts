import { z } from 'zod'
import { type FiscalYear, fiscalYear, type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'

export type Establishment = z.infer<typeof Establishment>
const Establishment = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  isSample: z.boolean(),
  name: z.string(),
  kind: z.string(),
  postalCode: z.string(),
  /** Where it lies outside the city; '' within it. */
  municipality: z.string(),
  address: z.string(),
  district: z.string(),
  /** Null where this person may not know of telephones. */
  phone: z.string().nullable(),
  openedIn: z.string().nullable(),
  closedIn: z.string().nullable(),
  tenure: z.string(),
  leaseEndsOn: localDate().nullable(),
  areaM2: z.number().nullable(),
  source: z.string(),
  confirmedOn: localDate(),
  version: z.number(),
  /** The latest headcount and its fiscal year; null where nobody asked. */
  workers: z.number().nullable(),
  workersIn: z.number().nullable(),
})

const seen = (here: Here, which: Sql) => {
  const latest = (column: Sql) => sql`(select ${column} from businesses.headcounts h
    where h.city = ${here.city} and h.establishment_id = e.id
    order by h.fiscal_year desc limit 1)`
  return sql`
    select e.id, e.business_id, b.name as business, b.is_sample, e.name, e.kind, e.postal_code,
      e.municipality, e.address, e.district,
      ${may.seeContacts(here.person) ? sql`e.phone` : sql`null::text`} as phone,
      e.opened_in, e.closed_in, e.tenure, e.lease_ends_on, e.area_m2, e.source, e.confirmed_on,
      e.version, ${latest(sql`h.workers`)} as workers, ${latest(sql`h.fiscal_year`)} as workers_in
    from businesses.establishments e
    join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id)
    where e.city = ${here.city} and b.city = ${here.city} and ${which}`
}

/** Where a business works: what is open first, then what was closed. */
export function establishmentsOf(here: Here, businessId: string): Promise<Establishment[]> {
  return here.db.many(
    Establishment,
    sql`${seen(here, sql`e.business_id = ${businessId}::uuid`)}
      order by e.closed_in is not null, e.name collate "C", e.id limit 200`,
  )
}

/** @throws {Missing} this business has no such establishment */
export function establishmentSeenBy(
  here: Here,
  businessId: string,
  establishmentId: string,
): Promise<Establishment> {
  return here.db.one(
    Establishment,
    seen(here, sql`e.id = ${establishmentId}::uuid and e.business_id = ${businessId}::uuid`),
  )
}

type Typed = {
  readonly name: string
  readonly kind: string
  readonly postalCode: string
  readonly municipality: string
  readonly address: string
  readonly district: string
  readonly phone: string
  readonly openedIn: string | null
  readonly tenure: string
  readonly leaseEndsOn: LocalDate | null
  readonly areaM2: number | null
  readonly source: string
  readonly confirmedOn: LocalDate
}

const columns = sql`name, kind, postal_code, municipality, address, district, phone, opened_in,
  tenure, lease_ends_on, area_m2, source, confirmed_on`
const valuesOf = (typed: Typed) => sql`${typed.name}, ${typed.kind}, ${typed.postalCode},
  ${typed.municipality}, ${typed.address}, ${typed.district}, ${typed.phone},
  ${typed.openedIn}::text, ${typed.tenure}, ${typed.leaseEndsOn}::date, ${typed.areaM2}::int,
  ${typed.source}, ${typed.confirmedOn}::date`

export function keepEstablishment(
  here: Here,
  typed: Typed & { readonly businessId: string },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.establishments (city, business_id, ${columns})
      values (${here.city}, ${typed.businessId}::uuid, ${valuesOf(typed)}) returning id`,
  )
}

export async function rewriteEstablishment(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.establishments set (${columns}) = row(${valuesOf(typed)}),
      version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** Closed in a month, or open again with null. */
export async function keepClosure(here: Here, id: string, closedIn: string | null): Promise<void> {
  await here.db.run(sql`
    update businesses.establishments set closed_in = ${closedIn}::text, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export type Headcount = z.infer<typeof Headcount>
const Headcount = z.object({
  fiscalYear: fiscalYear(),
  workers: z.number(),
  countedOn: localDate().nullable(),
  source: z.string(),
})

/** How many worked there in each fiscal year that was asked, the latest first. */
export function headcountsOf(here: Here, establishmentId: string): Promise<Headcount[]> {
  return here.db.many(
    Headcount,
    sql`select h.fiscal_year, h.workers, h.counted_on, h.source from businesses.headcounts h
      where h.city = ${here.city} and h.establishment_id = ${establishmentId}::uuid
      order by h.fiscal_year desc limit 60`,
  )
}

/** The headcount of a fiscal year, in the place of what stood there. */
export async function keepHeadcount(
  here: Here,
  establishmentId: string,
  typed: {
    readonly fiscalYear: FiscalYear
    readonly workers: number
    readonly countedOn: LocalDate | null
    readonly source: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into businesses.headcounts (city, establishment_id, fiscal_year, workers, counted_on,
      source)
    values (${here.city}, ${establishmentId}::uuid, ${typed.fiscalYear}, ${typed.workers},
      ${typed.countedOn}::date, ${typed.source})
    on conflict (city, establishment_id, fiscal_year) do update set
      workers = excluded.workers, counted_on = excluded.counted_on, source = excluded.source`)
}

export async function forgetHeadcount(
  here: Here,
  establishmentId: string,
  year: FiscalYear,
): Promise<void> {
  await here.db.run(sql`
    delete from businesses.headcounts h where h.city = ${here.city}
      and h.establishment_id = ${establishmentId}::uuid and h.fiscal_year = ${year}::int`)
}
