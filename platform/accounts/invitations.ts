import { z } from 'zod'
import { sql } from '../database/sql.ts'
import { hashOf } from '../edge/cookies.ts'
import type { Here } from '../here.ts'

export type Invitation = z.infer<typeof Invitation>
const Invitation = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  login: z.string(),
  name: z.string(),
  madeAt: z.string(),
  untilAt: z.string(),
})

const open = (here: Here) => sql`
  select i.id, i.account_id, a.login, a.name, i.made_at, i.until_at
  from platform.invitations i
  join platform.accounts a on (a.city, a.id) = (i.city, i.account_id)
  where i.city = ${here.city} and i.ended_at is null and i.tries < 5 and i.until_at > ${here.now}
    and (a.valid_until is null or a.valid_until >= ${here.today})`

/** The invitation of a letter, as long as it may be used; null otherwise, whatever the reason. */
export function invitationOf(here: Here, secret: string): Promise<Invitation | null> {
  return here.db.maybe(Invitation, sql`${open(here)} and i.token_hash = ${hashOf(secret)}`)
}

/** The newest open invitation of an account: that a letter is under way. */
export function openInvitationOf(here: Here, accountId: string): Promise<Invitation | null> {
  return here.db.maybe(
    Invitation,
    sql`${open(here)} and i.account_id = ${accountId} order by i.made_at desc limit 1`,
  )
}

const fourteenDays = 14 * 86_400_000

/** A new letter; those before it can no longer be used. */
export async function keepInvitation(here: Here, accountId: string, secret: string): Promise<void> {
  await here.db.run(sql`
    update platform.invitations set ended_at = ${here.now}
    where city = ${here.city} and account_id = ${accountId} and ended_at is null`)
  const until = new Date(Date.parse(here.now) + fourteenDays).toISOString()
  await here.db.run(sql`
    insert into platform.invitations (city, account_id, token_hash, made_at, until_at)
    values (${here.city}, ${accountId}, ${hashOf(secret)}, ${here.now}, ${until})`)
}

export function countInvitationTry(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    update platform.invitations set tries = tries + 1 where city = ${here.city} and id = ${id}`)
}

export function endInvitation(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    update platform.invitations set ended_at = ${here.now}
    where city = ${here.city} and id = ${id} and ended_at is null`)
}
