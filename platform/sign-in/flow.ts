import { hashPassword, isOfAnotherCost, isPassword } from '../accounts/passwords.ts'
import { appendToChain } from '../audit/tables.ts'
import { hashOf, newSecret } from '../edge/cookies.ts'
import type { Here } from '../here.ts'
import { settingOn } from '../settings/setting.ts'
import { attemptFailed, attemptKey, closeAttempt, type Opened, openAttempt } from './attempts.ts'
import { type Started, startSession } from './begin-session.ts'
import { failuresToTell, needsSecondFactor } from './rules.ts'
import { secondFactor } from './second-factor-setting.ts'
import {
  type Account,
  accountNamed,
  keepPasswordHash,
  keepStep,
  knowsDevice,
  withThePassword,
} from './tables.ts'
import { tellOfAccount } from './telling.ts'

/** A transaction of its own in the city that was chosen. */
export type InCity = <T>(mode: 'read' | 'write', work: (here: Here) => Promise<T>) => Promise<T>

export type Outcome =
  | { readonly kind: 'in'; readonly started: Started }
  /** The password is right; a code is still asked for, or a second factor must first be set up. */
  | { readonly kind: 'step'; readonly token: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Right, but the account holds no role today. */
  | { readonly kind: 'no-role' }

export type Asking = {
  readonly login: string
  readonly password: string
  /** The secret of the terminal's cookie, where it has one. */
  readonly device: string | null
  /** What the browser says of itself. */
  readonly agent: string
}

/**
 * The first step. The password is stretched between two transactions, exactly once whoever was named, and
 * for a city that is not there as well.
 */
export async function signIn(inCity: InCity | null, asking: Asking): Promise<Outcome> {
  const login = asking.login.normalize('NFKC').trim().toLowerCase()
  if (inCity === null) {
    await isPassword(asking.password, null)
    return { kind: 'wrong' }
  }
  const opened = await inCity('write', async (here) => {
    const account = await accountNamed(here, login)
    const device = asking.device ? hashOf(asking.device) : null
    // Strangers who guess elsewhere do not lock a person out at a terminal that is known to be theirs.
    const own = account && device && (await knowsDevice(here, account.id, device))
    const key = own ? attemptKey('device', account.id, device) : attemptKey('sign-in', login)
    return { account, attempt: await openAttempt(here, key) }
  })
  const { account, attempt } = opened
  if (attempt.wait !== null) return { kind: 'wait', seconds: attempt.wait }

  const right = await isPassword(asking.password, account?.passwordHash ?? null)
  if (!account || !right) {
    await inCity('write', (here) => failed(here, attempt, account))
    return { kind: 'wrong' }
  }
  const anew =
    account.passwordHash && isOfAnotherCost(account.passwordHash)
      ? await hashPassword(asking.password)
      : null
  return inCity('write', async (here) => {
    await closeAttempt(here, attempt)
    if (anew) await keepPasswordHash(here, account.id, anew)
    if (account.roles.length === 0) return { kind: 'no-role' }
    const asked = await settingOn(here, secondFactor)
    if (account.totpSecret !== null || needsSecondFactor(account.roles, asked)) {
      const token = newSecret()
      await keepStep(here, account.id, hashOf(token), withThePassword)
      return { kind: 'step', token }
    }
    const { device, agent } = asking
    const started = await startSession(here, account, { device, agent, ...withThePassword })
    return { kind: 'in', started }
  })
}

/** Counts and records a failure; at the tenth the person is told. */
export async function failed(here: Here, attempt: Opened, account: Account | null): Promise<void> {
  await attemptFailed(here, attempt)
  const noted = { failures: attempt.failures }
  await appendToChain(here, 'platform.fail-sign-in', account?.id ?? 'sign-in', noted)
  if (account && attempt.failures === failuresToTell && !account.isSample) {
    await tellOfAccount(
      here,
      account.id,
      'あなたのIDで、サインインの失敗が10回続きました。15分のあいだ、新しい端末からは入れません。心当たりがないときは、情報政策課に知らせてください。',
    )
  }
}
