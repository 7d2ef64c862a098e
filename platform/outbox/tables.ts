import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { nextTry } from './receipt.ts'

export type Unheard = z.infer<typeof Unheard>
const Unheard = z.object({
  id: z.uuid(),
  event: z.string(),
  payload: z.unknown(),
  tries: z.number(),
})

/** What nobody has heard yet and may be tried now, in the order in which it happened. */
export function unheardEvents(here: Here, limit = 100): Promise<Unheard[]> {
  return here.db.many(
    Unheard,
    sql`
    select id, event, payload, tries from platform.outbox
    where city = ${here.city} and heard_at is null and (next_at is null or next_at <= ${here.now})
    order by seq limit ${limit}::int`,
  )
}

export function markHeard(here: Here, ids: readonly string[]): Promise<number> {
  return here.db.run(sql`
    update platform.outbox set heard_at = ${here.now}, trouble = null
    where city = ${here.city} and id = any(${ids}::uuid[])`)
}

export function putOff(here: Here, { id, tries }: Unheard, trouble: string): Promise<number> {
  return here.db.run(sql`
    update platform.outbox
    set tries = ${tries + 1}::int, trouble = ${trouble}, next_at = ${nextTry(here.now, tries + 1)}
    where city = ${here.city} and id = ${id} and heard_at is null`)
}

export type ClockRun = z.infer<typeof ClockRun>
const ClockRun = z.object({
  verb: z.string(),
  period: z.string(),
  tries: z.number(),
  nextAt: z.string().nullable(),
})

export function clockRunsOf(here: Here): Promise<ClockRun[]> {
  return here.db.many(
    ClockRun,
    sql`select verb, period, tries, next_at from platform.clock_runs where city = ${here.city}`,
  )
}

export function noteRun(here: Here, verb: string, period: string): Promise<number> {
  return here.db.run(sql`
    insert into platform.clock_runs (city, verb, period, ran_at)
    values (${here.city}, ${verb}, ${period}, ${here.now})
    on conflict (city, verb) do update set period = excluded.period, ran_at = excluded.ran_at,
      tries = 0, next_at = null, trouble = null`)
}

/** The period stays as it was: it is not done yet. */
export function noteFailedRun(
  here: Here,
  verb: string,
  tries: number,
  trouble: string,
): Promise<number> {
  return here.db.run(sql`
    insert into platform.clock_runs (city, verb, period, tries, next_at, trouble)
    values (${here.city}, ${verb}, '', ${tries}::int, ${nextTry(here.now, tries)}, ${trouble})
    on conflict (city, verb) do update set tries = excluded.tries, next_at = excluded.next_at,
      trouble = excluded.trouble`)
}
