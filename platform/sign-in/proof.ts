import { isPassword } from '../accounts/passwords.ts'
import { appendToChain } from '../audit/tables.ts'
import { sql } from '../database/sql.ts'
import type { Token } from '../edge/cookies.ts'
import { hashOf } from '../edge/cookies.ts'
import { personOf } from '../edge/session.ts'
import { isProven } from '../person.ts'
import { attemptKey, closeAttempt, openAttempt } from './attempts.ts'
import { failed, type InCity } from './flow.ts'
import { type ProofAsked, proofAskedOf } from './proof-asked.ts'
import { isSecondFactor } from './second-step.ts'
import { accountOf } from './tables.ts'

export type ProofOutcome =
  | { readonly kind: 'proven' }
  | { readonly kind: 'wrong'; readonly asks: ProofAsked }
  | { readonly kind: 'wait'; readonly asks: ProofAsked; readonly seconds: number }
  /** Nothing was typed, and the provider in the other window has not vouched for them yet. */
  | { readonly kind: 'not-yet'; readonly asks: ProofAsked }
  | { readonly kind: 'nobody' }

/**
 * Somebody in a session says again who they are: password, and code where there is a second factor; or
 * nothing, where a provider has vouched for them in another window.
 */
export async function proveAgain(
  inCity: InCity,
  token: Token,
  typed: { readonly password: string; readonly code: string },
): Promise<ProofOutcome> {
  const opened = await inCity('write', async (here) => {
    const person = await personOf(here, token)
    const account = person.id ? await accountOf(here, person.id) : null
    if (account === null) return null
    const asks = await proofAskedOf({ ...here, person })
    if (asks.providers.length > 0 && typed.password === '') {
      // Proven at the provider in the meantime, within the five minutes in which the act is simply done.
      const proven = isProven(person, here.now)
      return { account, asks, attempt: null, proven }
    }
    const attempt = await openAttempt(here, attemptKey('proof', account.id))
    return { account, asks, attempt, proven: false }
  })
  if (opened === null) return { kind: 'nobody' }
  const { account, asks, attempt, proven } = opened
  if (attempt === null) return proven ? { kind: 'proven' } : { kind: 'not-yet', asks }
  if (attempt.wait !== null) return { kind: 'wait', asks, seconds: attempt.wait }

  const right = await isPassword(typed.password, account.passwordHash)
  return inCity('write', async (here) => {
    const fresh = await accountOf(here, account.id)
    const isRight =
      right && fresh && (!asks.code || (await isSecondFactor(here, fresh, typed.code)))
    if (!isRight) {
      await failed(here, attempt, account)
      return { kind: 'wrong', asks }
    }
    await closeAttempt(here, attempt)
    await here.db.run(sql`
      update platform.sessions set proven_at = ${here.now}, seen_at = ${here.now}
      where city = ${here.city} and token_hash = ${hashOf(token.secret)} and ended_at is null`)
    const person = await personOf(here, token)
    await appendToChain({ ...here, person }, 'platform.prove-again', account.id, null)
    return { kind: 'proven' }
  })
}
