import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { keysetOf, type PageAsked } from '../paging/paging.ts'

export type Notification = z.infer<typeof Notification>
const Notification = z.object({
  id: z.uuid(),
  at: z.string(),
  sentence: z.string(),
  href: z.string(),
  readAt: z.string().nullable(),
})

/** A person's own, and nobody else's. */
export function notificationsOf(here: Here, page: PageAsked<'at'>): Promise<Notification[]> {
  const { after, order, limit } = keysetOf(page, { at: sql`at` }, sql`id`)
  return here.db.many(
    Notification,
    sql`
    select id, at, sentence, href, read_at from platform.notifications
    where city = ${here.city} and account_id = ${here.person.id} and ${after}
    order by ${order} limit ${limit}`,
  )
}

/** @throws {Missing} there is none, or it is another person's */
export function notificationOf(here: Here, id: string): Promise<Notification> {
  return here.db.one(
    Notification,
    sql`
    select id, at, sentence, href, read_at from platform.notifications
    where city = ${here.city} and account_id = ${here.person.id} and id = ${id}`,
  )
}

/** @param id one of them; null: all */
export function markRead(here: Here, id: string | null): Promise<number> {
  return here.db.run(sql`
    update platform.notifications set read_at = ${here.now}
    where city = ${here.city} and account_id = ${here.person.id} and read_at is null
      and (${id}::uuid is null or id = ${id}::uuid)`)
}

export type MailWish = z.infer<typeof MailWish>
const MailWish = z.object({ mail: z.string(), mailWanted: z.boolean() })

export function mailWishOf(here: Here): Promise<MailWish> {
  return here.db.one(
    MailWish,
    sql`
    select mail, mail_wanted from platform.accounts
    where city = ${here.city} and id = ${here.person.id}`,
  )
}

export function setMailWish(here: Here, wanted: boolean): Promise<number> {
  return here.db.run(sql`
    update platform.accounts set mail_wanted = ${wanted}
    where city = ${here.city} and id = ${here.person.id}`)
}
