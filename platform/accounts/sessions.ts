import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

export type Session = z.infer<typeof Session>
const Session = z.object({
  tokenHash: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  device: z.string(),
  source: z.string(),
})

/** Open sessions of an account that have not run out by themselves, the newest first. */
export function sessionsOf(here: Here, accountId: string): Promise<Session[]> {
  const halfADayAgo = new Date(Date.parse(here.now) - 12 * 3_600_000).toISOString()
  const anHourAgo = new Date(Date.parse(here.now) - 3_600_000).toISOString()
  return here.db.many(
    Session,
    sql`
    select token_hash, started_at, seen_at, device, source from platform.sessions
    where city = ${here.city} and account_id = ${accountId} and ended_at is null
      and started_at > ${halfADayAgo} and seen_at > ${anHourAgo}
    order by started_at desc`,
  )
}

/** Ends one session of an account, or all of them. @returns how many were open */
export function endSessionsOf(
  here: Here,
  accountId: string,
  tokenHash: string | null = null,
): Promise<number> {
  return here.db.run(sql`
    update platform.sessions set ended_at = ${here.now}
    where city = ${here.city} and account_id = ${accountId} and ended_at is null
      and (${tokenHash}::text is null or token_hash = ${tokenHash})`)
}
