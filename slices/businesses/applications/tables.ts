import { z } from 'zod'
import { type Here, json, type PageAsked, readPage, type Sql, sql } from '#platform'
import { receiptLabel } from './rules.ts'

const Typed = z.record(z.string(), z.string())

export type Application = z.infer<typeof Application>
const Application = z.object({
  id: z.uuid(),
  label: z.string(),
  businessId: z.uuid().nullable(),
  name: z.string(),
  mail: z.string(),
  contactName: z.string(),
  makes: z.string(),
  typed: Typed,
  accountId: z.uuid().nullable(),
  appliedAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  isAccepted: z.boolean().nullable(),
  reason: z.string(),
})

const seen = (here: Here, which: Sql) => sql`
  select p.id, p.label, p.business_id, p.name, p.mail, p.contact_name, p.makes, p.typed, p.account_id,
    p.applied_at, p.decided_at, p.decided_name, p.is_accepted, p.reason
  from businesses.applications p where p.city = ${here.city} and ${which}`

const states: Readonly<Record<string, Sql>> = {
  申出: sql`p.is_accepted is null`,
  登録: sql`p.is_accepted`,
  見送り: sql`not p.is_accepted`,
}

export type ApplicationSort = 'applied'

/** Applications in one state, or all of them, one page. */
export async function applicationPage(
  here: Here,
  state: string,
  page: PageAsked<ApplicationSort>,
): Promise<{ rows: Application[]; next: string | null; total: number }> {
  const which = states[state] ?? sql`true`
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.applications p where p.city = ${here.city} and ${which}`,
  )
  const shown = await readPage(here.db, Application, page, {
    by: { applied: [sql`p.applied_at`, (row) => row.appliedAt] },
    id: [sql`p.id`, (row) => row.id],
    from: (after) => seen(here, sql`${which} and ${after}`),
  })
  return { ...shown, total }
}

/** Those that wait for an answer, the oldest first. */
export function applicationsWaiting(here: Here): Promise<Application[]> {
  return here.db.many(
    Application,
    sql`${seen(here, sql`p.is_accepted is null`)} order by p.applied_at limit 50`,
  )
}

/** @throws {Missing} there is none */
export function applicationOf(here: Here, applicationId: string): Promise<Application> {
  return here.db.one(Application, seen(here, sql`p.id = ${applicationId}::uuid`))
}

/** What a business asked by which it came into the register, while nobody has answered it. */
export function openApplicationsOf(here: Here, businessId: string): Promise<Application[]> {
  return here.db.many(
    Application,
    sql`${seen(here, sql`p.business_id = ${businessId}::uuid and p.is_accepted is null`)}
      order by p.applied_at, p.id limit 20`,
  )
}

const Before = z.object({ sameMail: z.number(), inADay: z.number() })

/** How many wait from this address, and how many came since yesterday at this hour. */
export function applicationsBefore(here: Here, mail: string): Promise<z.infer<typeof Before>> {
  const since = new Date(Date.parse(here.now) - 86_400_000).toISOString()
  return here.db.one(
    Before,
    sql`select
        (count(*) filter (where lower(p.mail) = ${mail.toLowerCase()} and p.is_accepted is null))::int
          as same_mail,
        (count(*) filter (where p.applied_at > ${since}))::int as in_a_day
      from businesses.applications p where p.city = ${here.city}`,
  )
}

/** Keeps what was typed, under the next number of the fiscal year. */
export async function keepApplication(
  here: Here,
  applied: {
    readonly businessId: string
    readonly name: string
    readonly mail: string
    readonly contactName: string
    readonly makes: string
    readonly typed: Readonly<Record<string, string>>
  },
): Promise<{ id: string; label: string }> {
  const number = await here.db.value(
    z.number(),
    sql`insert into platform.counters (city, name, value)
      values (${here.city}, ${`businesses.applications ${here.fiscalYear}`}, 1)
      on conflict (city, name) do update set value = counters.value + 1 returning value`,
  )
  const label = receiptLabel(here.fiscalYear, number)
  const id = await here.db.value(
    z.uuid(),
    sql`insert into businesses.applications (city, label, business_id, name, mail, contact_name, makes,
        typed, account_id, applied_at)
      values (${here.city}, ${label}, ${applied.businessId}::uuid, ${applied.name}, ${applied.mail},
        ${applied.contactName}, ${applied.makes}, ${json(applied.typed)}, ${here.person.id}::uuid,
        ${here.now})
      returning id`,
  )
  return { id, label }
}

export function keepAnswer(
  here: Here,
  applicationId: string,
  { isAccepted, reason }: { readonly isAccepted: boolean; readonly reason: string },
): Promise<number> {
  return here.db.run(sql`
    update businesses.applications set is_accepted = ${isAccepted}, reason = ${reason},
      decided_at = ${here.now}, decided_name = ${here.person.name}
    where city = ${here.city} and id = ${applicationId}::uuid`)
}
