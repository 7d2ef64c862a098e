import { z } from 'zod'
import { appendToChain } from '../audit/tables.ts'
import { sql } from '../database/sql.ts'
import { hashOf, newSecret } from '../edge/cookies.ts'
import type { Here } from '../here.ts'
import { deviceInWords } from './rules.ts'
import { type Account, actingAs, type Through } from './tables.ts'
import { tellOfAccount } from './telling.ts'

export type Started = {
  /** 256 random bits; only their hash is kept here. */
  readonly secret: string
  /** The terminal's own secret where it was new, else null. */
  readonly device: string | null
  readonly lastAt: string | null
}

/** A new session, always with a new secret. A terminal that this person never used is told to them. */
export async function startSession(
  here: Here,
  account: Account,
  from: Through & { readonly device: string | null; readonly agent: string },
): Promise<Started> {
  const { device, agent, provider } = from
  const provenAt = from.provenAt ?? here.now
  const last = await here.db.maybe(
    z.object({ startedAt: z.string() }),
    sql`select started_at from platform.sessions
      where city = ${here.city} and account_id = ${account.id} order by started_at desc limit 1`,
  )
  const secret = newSecret()
  const label = deviceInWords(agent)
  await here.db.run(sql`
    insert into platform.sessions
      (city, token_hash, account_id, started_at, seen_at, proven_at, device, source, provider)
    values (${here.city}, ${hashOf(secret)}, ${account.id}, ${here.now}, ${here.now}, ${provenAt},
      ${label}, ${here.source}, ${provider})`)
  const isKnown = device !== null && (await touchDevice(here, account.id, hashOf(device)))
  const terminal = device ?? newSecret()
  if (!isKnown) {
    await here.db.run(sql`
      insert into platform.devices (city, account_id, device_hash, label, first_at, seen_at)
      values (${here.city}, ${account.id}, ${hashOf(terminal)}, ${label}, ${here.now}, ${here.now})`)
    if (last && !account.isSample) {
      await tellOfAccount(
        here,
        account.id,
        `新しい端末（${label}）からサインインがありました。心当たりがないときは、すべての端末からサインアウトし、パスワードを変えてください。`,
      )
    }
  }
  const person = actingAs(here, account)
  await appendToChain({ ...here, person }, 'platform.sign-in', account.id, {
    device: label,
    ...(provider ? { through: provider } : {}),
  })
  return { secret, device: isKnown ? null : terminal, lastAt: last?.startedAt ?? null }
}

async function touchDevice(here: Here, accountId: string, hash: string): Promise<boolean> {
  const touched = await here.db.run(sql`
    update platform.devices set seen_at = ${here.now}
    where city = ${here.city} and account_id = ${accountId} and device_hash = ${hash}`)
  return touched > 0
}
