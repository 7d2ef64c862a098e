import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'

const Entry = z.object({
  kind: z.enum(['紙の受付', '下書きの続き']),
  consent: z.string(),
  at: z.string(),
  byName: z.string(),
})
export type Entry = z.infer<typeof Entry>

/** What the desk did for an application. It was loaded through the person. */
export function entriesOf(here: Here, applicationId: string): Promise<Entry[]> {
  return here.db.many(
    Entry,
    sql`select kind, consent, at, by_name from grants.desk_entries
      where city = ${here.city} and application_id = ${applicationId}::uuid order by at limit 10`,
  )
}

/** When the paper lay on the desk, by the server's clock; null where none came. */
export async function paperArrivedAt(here: Here, applicationId: string): Promise<string | null> {
  const entries = await entriesOf(here, applicationId)
  return entries.find(({ kind }) => kind === '紙の受付')?.at ?? null
}

export async function keepEntry(
  here: Here,
  applicationId: string,
  kind: Entry['kind'],
  consent: string,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.desk_entries (city, application_id, kind, consent, at, by_id, by_name)
    values (${here.city}, ${applicationId}::uuid, ${kind}, ${consent}, ${here.now},
      ${here.person.id}::uuid, ${here.person.name})
    on conflict (city, application_id, kind) do nothing`)
}

/**
 * The draft behind a number that its owner said at the desk; nothing else finds it.
 * @throws {Missing} there is none, or it is a draft no longer
 */
export function draftNumbered(here: Here, number: string): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`select a.id from grants.draft_numbers d
      join grants.applications a on (a.city, a.id) = (d.city, d.application_id)
      where d.city = ${here.city} and a.city = ${here.city} and d.number = ${number}
        and a.state in ('下書き', '補正中')`,
  )
}

export async function markDeskConsent(here: Here, applicationId: string): Promise<void> {
  await here.db.run(sql`
    update grants.applications set desk_consent_at = ${here.now}
    where city = ${here.city} and id = ${applicationId}::uuid and desk_consent_at is null`)
}

/** Paper that lies on the desk is typed, printed back and signed before the call has closed for a week. */
export function paperDuties(here: Here): Sql {
  return sql`
    select a.id as application_id, '担当' as post,
      (k.closes_at at time zone 'Asia/Tokyo')::date + 7 as due_on,
      '紙の申請を入力し、署名をもらう' as what
    from grants.applications a
    join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
    where a.city = ${here.city} and a.state = '下書き' and a.channel = '紙'`
}

const Called = z.object({ id: z.uuid(), name: z.string(), district: z.string() })

/** Businesses at work whose name holds these words; none before a name is typed. */
export function businessesCalled(here: Here, words: string): Promise<z.infer<typeof Called>[]> {
  const sought = words.trim().slice(0, 100)
  if (sought === '') return Promise.resolve([])
  return here.db.many(
    Called,
    sql`select b.business_id as id, b.name, b.district from businesses.v_businesses b
      where b.city = ${here.city} and b.state <> '廃業'
        and position(platform.search_form(${sought}) in platform.search_form(b.name)) > 0
      order by b.name collate "C", b.business_id limit 50`,
  )
}
