import { randomBytes } from 'node:crypto'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { recoveryCodes, recoveryHash } from './recovery.ts'
import { newTotpSecret, stepAt, stepOfCode } from './totp.ts'

/** A second factor that is shown, but not yet confirmed by a code: `<secret>.<seed of the recovery codes>`. */
export type Pending = { readonly secret: string; readonly recovery: readonly string[] }

export function newPending(): string {
  return `${newTotpSecret()}.${randomBytes(20).toString('hex')}`
}

export function readPending(pending: string): Pending {
  const [secret = '', seed = ''] = pending.split('.')
  return { secret, recovery: recoveryCodes(seed) }
}

export async function keepPending(here: Here, accountId: string, pending: string): Promise<void> {
  await here.db.run(sql`
    update platform.accounts set totp_pending = ${pending}
    where city = ${here.city} and id = ${accountId}`)
}

/** Takes the pending factor into use where the typed code is its code now. @returns whether it was */
export async function confirmPending(
  here: Here,
  accountId: string,
  pending: string,
  typed: string,
): Promise<boolean> {
  const { secret, recovery } = readPending(pending)
  const step = stepOfCode(secret, typed, stepAt(here.now), null)
  if (step === null) return false
  await here.db.run(sql`
    update platform.accounts set totp_secret = ${secret}, totp_pending = null,
      totp_last_step = ${step}, recovery_hashes = ${recovery.map(recoveryHash)}::text[],
      version = version + 1
    where city = ${here.city} and id = ${accountId}`)
  return true
}

/** Takes the second factor away, with its recovery codes. */
export async function forgetSecondFactor(here: Here, accountId: string): Promise<void> {
  await here.db.run(sql`
    update platform.accounts set totp_secret = null, totp_pending = null, totp_last_step = null,
      recovery_hashes = '{}', version = version + 1
    where city = ${here.city} and id = ${accountId}`)
}
