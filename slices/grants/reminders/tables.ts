import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Draft = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  schemeName: z.string(),
  closesAt: z.string(),
})

/** Drafts of calls that close within the week, for the clock. */
export function draftsBeforeClose(here: Here): Promise<z.infer<typeof Draft>[]> {
  return here.db.many(
    Draft,
    sql`select a.id, a.business_id, s.name as scheme_name, k.closes_at
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.state = '下書き' and a.channel <> '紙'
        and k.voided_at is null and k.closes_at >= ${here.now}::timestamptz
        and k.closes_at <= ${here.now}::timestamptz + interval '7 days'
      order by a.id limit 2000`,
  )
}

const Waiting = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  businessId: z.uuid(),
  sectionId: z.uuid(),
  schemeName: z.string(),
  label: z.string(),
  dueOn: localDate(),
})

/** Corrections that are due within two days, or late. */
export function correctionsNearDue(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select c.id, c.application_id, a.business_id, s.section_id, s.name as scheme_name,
        a.receipt_label as label, c.due_on
      from grants.corrections c
      join grants.applications a on (a.city, a.id) = (c.city, c.application_id)
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where c.city = ${here.city} and c.answered_at is null and c.rejected_at is null
        and a.state = '補正中' and c.due_on <= ${here.today}::date + 2
      order by c.id limit 2000`,
  )
}

/** Remembers that something was said; false where it had been said before. */
export async function isFirstTime(
  here: Here,
  applicationId: string,
  about: string,
  key: string,
): Promise<boolean> {
  const written = await here.db.run(sql`
    insert into grants.reminders_sent (city, application_id, about, key, sent_at)
    values (${here.city}, ${applicationId}::uuid, ${about}, ${key}, ${here.now})
    on conflict (city, application_id, about, key) do nothing`)
  return written > 0
}
