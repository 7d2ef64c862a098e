import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { formats, type Model, minutesToFetch, models } from './rules.ts'

const Cell = z.union([z.string(), z.number(), z.null()])
const Row = z.object({ id: z.string(), name: z.string(), sortKey: z.string() }).catchall(Cell)
export type ExportRow = z.infer<typeof Row>

// The instant's day and the list of names as text; numbers stay numbers.
const corporations = (here: Here, which: Sql) => sql`
  select b.id, b.corporate_number, b.kind, b.name, b.kana, b.name_en,
    array_to_string(b.aliases, '、') as aliases, b.postal_code, b.address, b.district, b.phone, b.mail,
    b.preferred_way, b.jsic_code, b.jsic_revision, b.employees, b.employees_on, b.founded_year,
    b.capital_yen, b.state, b.state_on, b.source, b.confirmed_on, b.sort_key,
    case when b.is_sample then '見本' else '' end as sample
  from businesses.businesses b where b.city = ${here.city} and ${which}`

const establishments = (here: Here, which: Sql) => sql`
  select e.id, e.business_id, b.corporate_number, b.name as business, e.name, e.kind, e.postal_code,
    e.municipality, e.address, e.district, e.phone, e.opened_in, e.closed_in, e.area_m2, e.source,
    e.confirmed_on, b.sort_key, case when b.is_sample then '見本' else '' end as sample
  from businesses.establishments e
  join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id)
  where e.city = ${here.city} and b.city = ${here.city} and ${which}`

/** The next rows of a model by reading; what has closed or was merged only where that is asked. */
export function exportRowsAfter(
  here: Here,
  model: Model,
  withClosed: boolean,
  after: Pick<ExportRow, 'id' | 'sortKey'> | null,
  limit: number,
): Promise<ExportRow[]> {
  const id = model === 'corporations' ? sql`b.id` : sql`e.id`
  const state = withClosed ? sql`true` : sql`b.state in ('仮登録', '登録', '休業')`
  const next = after
    ? sql`(b.sort_key collate "C", ${id}) > (${after.sortKey}, ${after.id}::uuid)`
    : sql`true`
  const of = model === 'corporations' ? corporations : establishments
  return here.db.many(
    Row,
    sql`${of(here, sql`${state} and ${next}`)}
      order by b.sort_key collate "C", ${id} limit ${limit}::int`,
  )
}

const ContactExport = z.object({
  id: z.uuid(),
  model: z.enum(Object.keys(models) as [keyof typeof models]),
  format: z.enum(Object.keys(formats) as [keyof typeof formats]),
  withClosed: z.boolean(),
})
export type ContactExport = z.infer<typeof ContactExport>

/** How many files with telephone and mail this person has had made today. */
export function contactExportsToday(here: Here): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.contact_exports
      where city = ${here.city} and account_id = ${here.person.id}::uuid and made_on = ${here.today}::date`,
  )
}

export function keepContactExport(
  here: Here,
  made: Omit<ContactExport, 'id'> & { readonly reason: string },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.contact_exports (city, account_id, made_at, made_on, model, format,
        with_closed, reason)
      values (${here.city}, ${here.person.id}::uuid, ${here.now}, ${here.today}::date, ${made.model},
        ${made.format}, ${made.withClosed}, ${made.reason})
      returning id`,
  )
}

/** @throws {Missing} there is none, it is somebody else's, or its half hour is over: alike */
export function contactExportOf(here: Here, exportId: string): Promise<ContactExport> {
  const since = new Date(Date.parse(here.now) - minutesToFetch * 60_000).toISOString()
  return here.db.one(
    ContactExport,
    sql`select id, model, format, with_closed from businesses.contact_exports
      where city = ${here.city} and id = ${exportId}::uuid
        and account_id = ${here.person.id}::uuid and made_at > ${since}`,
  )
}

/** The files of the last half hour that this person may still fetch, the newest first. */
export function contactExportsReady(here: Here): Promise<ContactExport[]> {
  const since = new Date(Date.parse(here.now) - minutesToFetch * 60_000).toISOString()
  return here.db.many(
    ContactExport,
    sql`select id, model, format, with_closed from businesses.contact_exports
      where city = ${here.city} and account_id = ${here.person.id}::uuid and made_at > ${since}
      order by made_at desc, id limit 20`,
  )
}
