import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

export type Snag = z.infer<typeof Snag>
const Snag = z.object({
  what: z.string(),
  since: z.string().nullable(),
  tries: z.number(),
  nextAt: z.string().nullable(),
  trouble: z.string(),
})

/** What failed and waits to be tried again: events, the clock's work, letters. */
export function snagsOf(here: Here): Promise<Snag[]> {
  return here.db.many(
    Snag,
    sql`
    select o.event as what, o.at as since, o.tries, o.next_at, coalesce(o.trouble, '') as trouble
    from platform.outbox o where o.city = ${here.city} and o.heard_at is null and o.tries > 0
    union all
    select r.verb, r.ran_at, r.tries, r.next_at, coalesce(r.trouble, '')
    from platform.clock_runs r where r.city = ${here.city} and r.tries > 0
    union all
    select 'mail', m.at, m.tries, m.next_at, coalesce(m.trouble, '')
    from platform.mails m where m.city = ${here.city} and m.sent_at is null and m.tries > 0
    order by since nulls first limit 200`,
  )
}

export type Load = z.infer<typeof Load>
const Load = z.object({
  waiting: z.number(),
  oldest: z.string().nullable(),
  mails: z.number(),
  unscanned: z.number(),
  blocked: z.number(),
  jobs: z.number(),
})

export function loadOf(here: Here): Promise<Load> {
  const { city } = here
  return here.db.one(
    Load,
    sql`
    select
      (select count(*)::int from platform.outbox where city = ${city} and heard_at is null) as waiting,
      (select min(at) from platform.outbox where city = ${city} and heard_at is null) as oldest,
      (select count(*)::int from platform.mails where city = ${city} and sent_at is null) as mails,
      (select count(*)::int from platform.files
        where city = ${city} and state in ('未検査', '検査待')) as unscanned,
      (select count(*)::int from platform.files
        where city = ${city} and state in ('危険', '検査不能')) as blocked,
      (select count(*)::int from platform.jobs
        where city = ${city} and state in ('waiting', 'running')) as jobs`,
  )
}

/** Everything that was put off is due now. @returns how many */
export async function makeDue(here: Here): Promise<number> {
  const { city, now } = here
  const events = await here.db.run(sql`
    update platform.outbox set next_at = ${now}
    where city = ${city} and heard_at is null and tries > 0`)
  const runs = await here.db.run(sql`
    update platform.clock_runs set next_at = ${now} where city = ${city} and tries > 0`)
  const mails = await here.db.run(sql`
    update platform.mails set next_at = ${now}, tries = 1
    where city = ${city} and sent_at is null and tries > 0`)
  const files = await here.db.run(sql`
    update platform.files set state = '検査待' where city = ${city} and state = '検査不能'`)
  return events + runs + mails + files
}
