import { z } from 'zod'
import { type Sql, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { keysetOf, type PageAsked } from '../paging/paging.ts'

export const sorts = { issued: 'instant', title: 'text', kind: 'text' } as const
export type Sort = keyof typeof sorts
const columns: Readonly<Record<Sort, Sql>> = {
  issued: sql`d.issued_at`,
  title: sql`d.title`,
  kind: sql`d.kind`,
}

export type Issued = z.infer<typeof Issued>
const Issued = z.object({
  id: z.uuid(),
  label: z.string(),
  fiscalYear: z.number(),
  number: z.number(),
  kind: z.string(),
  title: z.string(),
  sectionName: z.string(),
  issuedOn: z.string(),
  issuedAt: z.string(),
  issuerName: z.string().nullable(),
})

export type Wanted = { readonly q: string; readonly year: number | null }

export function documentsSeenBy(
  here: Here,
  { q, year }: Wanted,
  page: PageAsked<Sort>,
): Promise<Issued[]> {
  const { after, order, limit } = keysetOf(page, columns, sql`d.id`)
  const found =
    q === ''
      ? sql`true`
      : sql`d.search_bg @> platform.bigrams(${q}) and d.search_norm like '%' || platform.search_form(${q}) || '%'`
  return here.db.many(
    Issued,
    sql`
    select d.id, d.label, d.fiscal_year, d.number, d.kind, d.title, s.name as section_name,
      d.issued_on, d.issued_at, a.name as issuer_name
    from platform.documents d
    join platform.sections s on (s.city, s.id) = (d.city, d.section_id)
    left join platform.accounts a on (a.city, a.id) = (d.city, d.issued_by)
    where d.city = ${here.city} and ${found} and (${year}::int is null or d.fiscal_year = ${year}::int)
      and ${after}
    order by ${order} limit ${limit}`,
  )
}

export function yearsOfDocuments(here: Here): Promise<{ fiscalYear: number }[]> {
  return here.db.many(
    z.object({ fiscalYear: z.number() }),
    sql`
    select distinct fiscal_year from platform.documents where city = ${here.city} order by 1 desc`,
  )
}

/** The section's sign, or its name until it has one. @throws {Missing} there is no such section */
export function signOf(here: Here, section: string): Promise<string> {
  return here.db.value(
    z.string(),
    sql`
    select coalesce(g.sign, s.name) from platform.sections s
    left join platform.document_signs g on (g.city, g.section_id) = (s.city, s.id)
    where s.city = ${here.city} and s.id = ${section}`,
  )
}

export function setSign(here: Here, section: string, sign: string): Promise<number> {
  return here.db.run(sql`
    insert into platform.document_signs (city, section_id, sign) values (${here.city}, ${section}, ${sign})
    on conflict (city, section_id) do update set sign = excluded.sign`)
}

/** The next number of a series. Its row is the lock: rolled back, the number is free again. */
export function nextNumber(here: Here, series: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`
    insert into platform.counters (city, name, value) values (${here.city}, ${series}, 1)
    on conflict (city, name) do update set value = counters.value + 1
    returning value`,
  )
}

export type Made = {
  readonly section: string
  readonly number: number
  readonly label: string
  readonly kind: string
  readonly title: string
  readonly about: string
}

export function insertDocument(here: Here, made: Made): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`
    insert into platform.documents (city, section_id, fiscal_year, number, label, kind, title, about,
      issued_on, issued_at, issued_by)
    values (${here.city}, ${made.section}, ${here.fiscalYear}, ${made.number}, ${made.label}, ${made.kind},
      ${made.title}, ${made.about}, ${here.today}, ${here.now}, ${here.person.id})
    returning id`,
  )
}
