import { appendToChain } from '../audit/tables.ts'
import { hashOf } from '../edge/cookies.ts'
import type { Here } from '../here.ts'
import { attemptKey, closeAttempt, openAttempt } from './attempts.ts'
import { type Started, startSession } from './begin-session.ts'
import { confirmPending, keepPending, newPending } from './enrolment.ts'
import { failed, type InCity } from './flow.ts'
import { recoveryHash } from './recovery.ts'
import {
  type Account,
  accountAtStep,
  actingAs,
  countTry,
  endStep,
  throughAtStep,
  useRecoveryCode,
  useTotpStep,
} from './tables.ts'
import { tellOfAccount } from './telling.ts'
import { stepAt, stepOfCode } from './totp.ts'

export type StepOutcome =
  | { readonly kind: 'in'; readonly started: Started }
  | { readonly kind: 'wrong'; readonly account: Account }
  | { readonly kind: 'wait'; readonly account: Account; readonly seconds: number }
  /** The ten minutes or the five tries are over. */
  | { readonly kind: 'over' }

type Asking = { readonly device: string | null; readonly agent: string; readonly code: string }

/** Who stands at the second step; one who has no second factor yet is given one to set up. */
export function whoIsAtStep(inCity: InCity, secret: string): Promise<Account | null> {
  return inCity('write', async (here) => {
    const account = await accountAtStep(here, hashOf(secret))
    if (account === null || account.totpSecret !== null || account.totpPending !== null)
      return account
    const pending = newPending()
    await keepPending(here, account.id, pending)
    return { ...account, totpPending: pending }
  })
}

/** The second step: counted like passwords, so that having the password does not open the codes. */
export async function takeSecondStep(
  inCity: InCity,
  secret: string,
  asking: Asking,
): Promise<StepOutcome> {
  return inCity('write', async (here) => {
    const account = await accountAtStep(here, hashOf(secret))
    if (account === null) return { kind: 'over' }
    const attempt = await openAttempt(here, attemptKey('code', account.id))
    if (attempt.wait !== null) return { kind: 'wait', account, seconds: attempt.wait }
    if (!(await isSecondFactor(here, account, asking.code))) {
      await countTry(here, hashOf(secret))
      await failed(here, attempt, account)
      return { kind: 'wrong', account }
    }
    await closeAttempt(here, attempt)
    await endStep(here, hashOf(secret))
    const through = await throughAtStep(here, hashOf(secret))
    return { kind: 'in', started: await startSession(here, account, { ...asking, ...through }) }
  })
}

/** Whether a code is this account's now; a right one is used up in the same transaction. */
export async function isSecondFactor(
  here: Here,
  account: Account,
  typed: string,
): Promise<boolean> {
  if (account.totpSecret === null) return isFirstCode(here, account, typed)
  const step = stepOfCode(account.totpSecret, typed, stepAt(here.now), account.totpLastStep)
  if (step !== null) {
    await useTotpStep(here, account.id, step)
    return true
  }
  const hash = recoveryHash(typed)
  if (!account.recoveryHashes.includes(hash)) return false
  await useRecoveryCode(here, account.id, hash)
  const left = account.recoveryHashes.length - 1
  const person = actingAs(here, account)
  await appendToChain({ ...here, person }, 'platform.use-recovery-code', account.id, { left })
  await tellOfAccount(
    here,
    account.id,
    `予備コードでサインインしました。残りは${left}個です。少なくなったら、アカウントの画面で認証アプリを登録し直してください。`,
  )
  return true
}

async function isFirstCode(here: Here, account: Account, typed: string): Promise<boolean> {
  if (account.totpPending === null) return false
  const right = await confirmPending(here, account.id, account.totpPending, typed)
  if (right) {
    const person = actingAs(here, account)
    await appendToChain({ ...here, person }, 'platform.set-up-second-factor', account.id, null)
  }
  return right
}
