import { createHash } from 'node:crypto'
import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { failuresPerSource, failuresStillCounted, secondsAfter } from './rules.ts'

/** What is counted: a name at a door, hashed. */
export function attemptKey(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

const Failures = z.object({
  failures: z.number(),
  lastAt: z.string(),
  lockedUntil: z.string().nullable(),
})

export type Opened = {
  readonly key: string
  readonly failures: number
  readonly wait: number | null
}

/**
 * Counts an attempt as failed before it is looked at, so that many at once cannot slip through together;
 * `closeAttempt` takes it back. Nothing sleeps: a lock is an instant until which nothing is looked at.
 * @returns `wait` in seconds where it must not be looked at now
 */
export async function openAttempt(here: Here, key: string): Promise<Opened> {
  const now = Date.parse(here.now)
  const bySource = await here.db.maybe(
    z.object({ failures: z.number() }),
    sql`select failures from platform.sign_in_sources
      where city = ${here.city} and source = ${here.source} and hour = ${hourOf(here)}`,
  )
  if ((bySource?.failures ?? 0) >= failuresPerSource) {
    return { key, failures: 0, wait: 3_600 - (Math.floor(now / 1_000) % 3_600) }
  }
  const before = await here.db.maybe(Failures, failuresOf(here, key))
  const locked = before?.lockedUntil ? (Date.parse(before.lockedUntil) - now) / 1_000 : 0
  const counted = before ? failuresStillCounted(before.failures, before.lastAt, here.now) : 0
  if (locked > 0) return { key, failures: counted, wait: Math.ceil(locked) }
  const failures = counted + 1
  // Up to four may run side by side; from the fifth on, the next one waits for this one's answer.
  await keepFailures(here, key, failures, failures >= 5 ? secondsAfter(failures) : 0)
  return { key, failures, wait: null }
}

/** It failed indeed: the lock begins now, and the source is counted. */
export async function attemptFailed(here: Here, { key, failures }: Opened): Promise<void> {
  const now = await here.db.maybe(Failures, failuresOf(here, key))
  // Others that ran beside this one have been counted since.
  await keepFailures(here, key, Math.max(failures, now?.failures ?? 0), secondsAfter(failures))
  await here.db.run(sql`
    insert into platform.sign_in_sources as s (city, source, hour, failures)
    values (${here.city}, ${here.source}, ${hourOf(here)}, 1)
    on conflict (city, source, hour) do update set failures = s.failures + 1`)
}

/** It succeeded: what was mistyped before is forgotten. */
export function closeAttempt(here: Here, { key }: Opened): Promise<number> {
  return here.db.run(sql`
    delete from platform.sign_in_failures where city = ${here.city} and key = ${key}`)
}

function keepFailures(here: Here, key: string, failures: number, seconds: number): Promise<number> {
  const until = seconds > 0 ? new Date(Date.parse(here.now) + seconds * 1_000).toISOString() : null
  return here.db.run(sql`
    insert into platform.sign_in_failures as f (city, key, failures, last_at, locked_until)
    values (${here.city}, ${key}, ${failures}, ${here.now}, ${until})
    on conflict (city, key) do update set
      failures = excluded.failures, last_at = excluded.last_at,
      locked_until = greatest(excluded.locked_until, f.locked_until)`)
}

const failuresOf = (here: Here, key: string) => sql`
  select failures, last_at, locked_until from platform.sign_in_failures
  where city = ${here.city} and key = ${key}`

function hourOf(here: Here): string {
  return `${here.now.slice(0, 13)}:00:00.000Z`
}

/** Forgets what no longer counts. */
export async function forgetOldAttempts(here: Here): Promise<number> {
  const yesterday = new Date(Date.parse(here.now) - 24 * 3_600_000).toISOString()
  const keys = await here.db.run(sql`
    delete from platform.sign_in_failures where city = ${here.city} and last_at < ${yesterday}`)
  const sources = await here.db.run(sql`
    delete from platform.sign_in_sources where city = ${here.city} and hour < ${yesterday}`)
  const steps = await here.db.run(sql`
    delete from platform.sign_in_steps where city = ${here.city} and made_at < ${yesterday}`)
  return keys + sources + steps
}
