import { isPassword } from '../accounts/passwords.ts'
import { appendToChain } from '../audit/tables.ts'
import { sql } from '../database/sql.ts'
import type { Token } from '../edge/cookies.ts'
import { hashOf } from '../edge/cookies.ts'
import { personOf } from '../edge/session.ts'
import { attemptKey, closeAttempt, openAttempt } from './attempts.ts'
import { failed, type InCity } from './flow.ts'
import { isSecondFactor } from './second-step.ts'
import { accountOf } from './tables.ts'

export type ProofOutcome =
  | { readonly kind: 'proven' }
  | { readonly kind: 'wrong'; readonly secondFactor: boolean }
  | { readonly kind: 'wait'; readonly secondFactor: boolean; readonly seconds: number }
  | { readonly kind: 'nobody' }

/** Somebody in a session says again who they are: password, and code where there is a second factor. */
export async function proveAgain(
  inCity: InCity,
  token: Token,
  typed: { readonly password: string; readonly code: string },
): Promise<ProofOutcome> {
  const opened = await inCity('write', async (here) => {
    const person = await personOf(here, token)
    const account = person.id ? await accountOf(here, person.id) : null
    if (account === null) return null
    return { account, attempt: await openAttempt(here, attemptKey('proof', account.id)) }
  })
  if (opened === null) return { kind: 'nobody' }
  const { account, attempt } = opened
  const secondFactor = account.totpSecret !== null
  if (attempt.wait !== null) return { kind: 'wait', secondFactor, seconds: attempt.wait }

  const right = await isPassword(typed.password, account.passwordHash)
  return inCity('write', async (here) => {
    const fresh = await accountOf(here, account.id)
    const proven =
      right && fresh && (!secondFactor || (await isSecondFactor(here, fresh, typed.code)))
    if (!proven) {
      await failed(here, attempt, account)
      return { kind: 'wrong', secondFactor }
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
