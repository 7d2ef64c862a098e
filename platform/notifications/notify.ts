import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import type { Role } from '../person.ts'

/** Whom to tell: named accounts, holders of a role today, a section's people; all that are given count. */
export type Recipients = {
  readonly accountIds?: readonly string[]
  readonly roles?: readonly Role[]
  /** Only people of this section: together with `roles`, its heads. */
  readonly sectionId?: string
}

/**
 * Tells people something, in the program and, where they wish it, by mail. Within the caller's
 * transaction; the letter is sent after it by the relay.
 * @param sentence one Japanese sentence that names no third person's data; it also goes out as mail
 * @param href where it leads, a path of the house
 * @returns how many people are told
 */
export async function notify(
  here: Here,
  { accountIds, roles, sectionId }: Recipients,
  sentence: string,
  href: string,
): Promise<number> {
  if (accountIds === undefined && roles === undefined && sectionId === undefined) return 0
  const told = await here.db.many(
    z.object({ accountId: z.uuid() }),
    sql`
    insert into platform.notifications (city, account_id, at, sentence, href)
    select a.city, a.id, ${here.now}::timestamptz, ${sentence}::text, ${href}::text
    from platform.accounts a
    where a.city = ${here.city} and a.valid_from <= ${here.today}
      and (a.valid_until is null or a.valid_until >= ${here.today})
      and (${accountIds ?? null}::uuid[] is null or a.id = any(${accountIds ?? null}::uuid[]))
      and (${sectionId ?? null}::uuid is null or a.section_id = ${sectionId ?? null}::uuid)
      and (${roles ?? null}::text[] is null or exists (
        select from platform.account_roles r
        where r.city = ${here.city} and r.account_id = a.id and r.role = any(${roles ?? null}::text[])
          and r.valid_from <= ${here.today}
          and (r.valid_until is null or r.valid_until >= ${here.today})))
    returning account_id`,
  )
  const ids = told.map(({ accountId }) => accountId)
  if (ids.length === 0) return 0
  await here.db.run(sql`
    insert into platform.mails (city, account_id, subject, body, at, next_at)
    select a.city, a.id, ${sentence}::text, ${href}::text, ${here.now}::timestamptz, ${here.now}::timestamptz
    from platform.accounts a
    where a.city = ${here.city} and a.id = any(${ids}::uuid[]) and a.mail_wanted and a.mail <> ''
    returning id`)
  return ids.length
}
