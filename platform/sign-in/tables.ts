import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { citizenOf, type Person, type Role, roles } from '../person.ts'

export type City = z.infer<typeof City>
const City = z.object({ code: z.number(), name: z.string(), isDemonstration: z.boolean() })

/** The cities of this house, which everybody may know. */
export function allCities(here: Here): Promise<City[]> {
  return here.db.many(
    City,
    sql`select code, name, is_demonstration from platform.cities order by code`,
  )
}

const isRole = (name: string): name is Role => name in roles

export type Account = z.infer<typeof Account>
const Account = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  passwordHash: z.string().nullable(),
  totpSecret: z.string().nullable(),
  totpPending: z.string().nullable(),
  totpLastStep: z.number().nullable(),
  recoveryHashes: z.array(z.string()),
  isSample: z.boolean(),
  roles: z.array(z.string()).transform((names) => names.filter(isRole)),
})

const accounts = (here: Here) => sql`
  select a.id, a.login, a.name, a.password_hash, a.totp_secret, a.totp_pending, a.totp_last_step,
    a.recovery_hashes, a.is_sample,
    coalesce((select array_agg(r.role order by r.role) from platform.account_roles r
      where r.city = ${here.city} and r.account_id = a.id and r.valid_from <= ${here.today}
        and (r.valid_until is null or r.valid_until >= ${here.today})), '{}') as roles
  from platform.accounts a
  where a.city = ${here.city} and a.valid_from <= ${here.today}
    and (a.valid_until is null or a.valid_until >= ${here.today})`

/** An account within its term, by what was typed. */
export function accountNamed(here: Here, login: string): Promise<Account | null> {
  return here.db.maybe(Account, sql`${accounts(here)} and a.login = ${login}`)
}

export function accountOf(here: Here, id: string): Promise<Account | null> {
  return here.db.maybe(Account, sql`${accounts(here)} and a.id = ${id}`)
}

/** Whether an account is opened for a day that has not come. */
export function beginsLater(here: Here, id: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from platform.accounts
      where city = ${here.city} and id = ${id} and valid_from > ${here.today})`,
  )
}

/** The account as the actor of what is written in the audit before there is a session. */
export function actingAs(here: Here, { id, login, name }: Account): Person {
  return { ...citizenOf(here.city), id, login, name }
}

const Step = z.object({ accountId: z.uuid(), tries: z.number() })
const tenMinutes = 10 * 60_000

/** Through which provider somebody came, and when they proved there who they are. */
export type Through = z.infer<typeof Through>
const Through = z.object({
  provider: z.enum(['staff', 'business']).nullable(),
  provenAt: z.string().nullable(),
})

/** With the password; `provenAt` null is now. */
export const withThePassword: Through = { provider: null, provenAt: null }

export function keepStep(
  here: Here,
  accountId: string,
  tokenHash: string,
  { provider, provenAt }: Through,
): Promise<number> {
  return here.db.run(sql`
    insert into platform.sign_in_steps (city, token_hash, account_id, made_at, provider, proven_at)
    values (${here.city}, ${tokenHash}, ${accountId}, ${here.now}, ${provider}, ${provenAt})`)
}

/** How the one at a step came to it. */
export async function throughAtStep(here: Here, tokenHash: string): Promise<Through> {
  const found = await here.db.maybe(
    Through,
    sql`select provider, proven_at from platform.sign_in_steps
      where city = ${here.city} and token_hash = ${tokenHash}`,
  )
  return found ?? withThePassword
}

/** The account that has given its password within ten minutes; null where that is over. */
export async function accountAtStep(here: Here, tokenHash: string): Promise<Account | null> {
  const since = new Date(Date.parse(here.now) - tenMinutes).toISOString()
  const step = await here.db.maybe(
    Step,
    sql`select account_id, tries from platform.sign_in_steps
      where city = ${here.city} and token_hash = ${tokenHash} and ended_at is null
        and made_at > ${since} and tries < 5`,
  )
  return step ? accountOf(here, step.accountId) : null
}

export function countTry(here: Here, tokenHash: string): Promise<number> {
  return here.db.run(sql`
    update platform.sign_in_steps set tries = tries + 1
    where city = ${here.city} and token_hash = ${tokenHash}`)
}

export function endStep(here: Here, tokenHash: string): Promise<number> {
  return here.db.run(sql`
    update platform.sign_in_steps set ended_at = ${here.now}
    where city = ${here.city} and token_hash = ${tokenHash}`)
}

export function knowsDevice(here: Here, accountId: string, deviceHash: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from platform.devices
      where city = ${here.city} and account_id = ${accountId} and device_hash = ${deviceHash})`,
  )
}

export async function useTotpStep(here: Here, accountId: string, step: number): Promise<void> {
  await here.db.run(sql`
    update platform.accounts set totp_last_step = ${step}
    where city = ${here.city} and id = ${accountId}`)
}

export async function useRecoveryCode(here: Here, accountId: string, hash: string): Promise<void> {
  await here.db.run(sql`
    update platform.accounts set recovery_hashes = array_remove(recovery_hashes, ${hash})
    where city = ${here.city} and id = ${accountId}`)
}

export async function keepPasswordHash(here: Here, accountId: string, hash: string): Promise<void> {
  await here.db.run(sql`
    update platform.accounts set password_hash = ${hash}
    where city = ${here.city} and id = ${accountId}`)
}
