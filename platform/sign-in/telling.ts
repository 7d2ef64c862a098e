import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

/**
 * Tells a person what happened to their account: in the program, and by mail whatever they chose for other
 * mail, because whoever got in could have turned it off. A mail's subject is the sentence, its body the path.
 */
export async function tellOfAccount(
  here: Here,
  accountId: string,
  sentence: string,
): Promise<void> {
  const href = '/account'
  await here.db.run(sql`
    insert into platform.notifications (city, account_id, at, sentence, href)
    values (${here.city}, ${accountId}, ${here.now}, ${sentence}, ${href})`)
  await here.db.run(sql`
    insert into platform.mails (city, account_id, subject, body, at, next_at)
    select a.city, a.id, ${sentence}::text, ${href}::text, ${here.now}::timestamptz, ${here.now}::timestamptz
    from platform.accounts a
    where a.city = ${here.city} and a.id = ${accountId} and a.mail <> ''
    returning id`)
}
