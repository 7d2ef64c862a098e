import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { nextTry } from '../outbox/receipt.ts'

/** About three days of tries, an hour apart at the end; then the letter is given up and stays listed. */
export const mostMailTries = 80

export type DueMail = z.infer<typeof DueMail>
const DueMail = z.object({
  id: z.uuid(),
  subject: z.string(),
  body: z.string(),
  tries: z.number(),
  name: z.string(),
  cityName: z.string(),
  /** Null: the account has ended or wishes no mail any more. */
  mail: z.string().nullable(),
})

export function dueMails(here: Here): Promise<DueMail[]> {
  return here.db.many(
    DueMail,
    sql`
    select m.id, m.subject, m.body, m.tries, a.name, c.name as city_name,
      case when a.mail_wanted and a.mail <> '' and (a.valid_until is null or a.valid_until >= ${here.today})
        then a.mail end as mail
    from platform.mails m
    join platform.accounts a on (a.city, a.id) = (m.city, m.account_id)
    join platform.cities c on c.code = m.city
    where m.city = ${here.city} and m.sent_at is null and m.next_at <= ${here.now}
      and m.tries < ${mostMailTries}::int
    order by m.at, m.id limit 50`,
  )
}

export function markSent(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    update platform.mails set sent_at = ${here.now}, trouble = null
    where city = ${here.city} and id = ${id}`)
}

export function markUnsent(here: Here, { id, tries }: DueMail, trouble: string): Promise<number> {
  return here.db.run(sql`
    update platform.mails set tries = ${tries + 1}::int, trouble = ${trouble},
      next_at = ${nextTry(here.now, tries + 1)}
    where city = ${here.city} and id = ${id}`)
}
