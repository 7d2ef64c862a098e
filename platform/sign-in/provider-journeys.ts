import { z } from 'zod'
import { sql } from '../database/sql.ts'
import { hashOf } from '../edge/cookies.ts'
import type { Here } from '../here.ts'
import type { Journey } from './provider-client.ts'
import type { ProviderKind } from './providers.ts'

/** Why somebody is sent to a provider. */
export const purposes = ['sign-in', 'link', 'prove'] as const
export type Purpose = (typeof purposes)[number]

export type Begun = {
  readonly kind: ProviderKind
  readonly purpose: Purpose
  /** Whose session it began in; null where somebody signs in. */
  readonly accountId: string | null
  readonly next: string
}

const tenMinutes = 10 * 60_000

/** Keeps what must come back, bound to the browser that left. */
export function keepJourney(
  here: Here,
  { kind, purpose, accountId, next }: Begun,
  { state, nonce, verifier }: Journey,
  browser: string,
): Promise<number> {
  return here.db.run(sql`
    insert into platform.sign_in_flows
      (city, state_hash, browser_hash, kind, purpose, account_id, nonce, verifier, next_path, made_at)
    values (${here.city}, ${hashOf(state)}, ${hashOf(browser)}, ${kind}, ${purpose}, ${accountId},
      ${nonce}, ${verifier}, ${next}, ${here.now})`)
}

const Left = z.object({
  purpose: z.enum(purposes),
  accountId: z.uuid().nullable(),
  nonce: z.string(),
  verifier: z.string(),
  nextPath: z.string(),
})

/** Takes the journey out: it is served once, to its own browser, within ten minutes. */
export async function takeJourney(
  here: Here,
  kind: ProviderKind,
  state: string,
  browser: string,
): Promise<(Begun & Journey) | null> {
  const since = new Date(Date.parse(here.now) - tenMinutes).toISOString()
  const left = await here.db.maybe(
    Left,
    sql`
    delete from platform.sign_in_flows
    where city = ${here.city} and state_hash = ${hashOf(state)}
      and browser_hash = ${hashOf(browser)} and kind = ${kind} and made_at > ${since}
    returning purpose, account_id, nonce, verifier, next_path`,
  )
  if (left === null) return null
  const { nextPath: next, ...journey } = left
  return { ...journey, next, kind, state }
}

export function forgetOldJourneys(here: Here): Promise<number> {
  const since = new Date(Date.parse(here.now) - tenMinutes).toISOString()
  return here.db.run(sql`
    delete from platform.sign_in_flows where city = ${here.city} and made_at < ${since}`)
}
