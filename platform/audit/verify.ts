import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { type Verification, verifyChain } from './tables.ts'

const SentHead = z.object({ onDay: z.string(), seq: z.number(), hash: z.string() })

export type AuditVerification = Verification & {
  /** The last day whose head was told outside, null before the first. */
  readonly against: string | null
}

/**
 * Walks the city's chain and compares it with every head that was told outside: changed, missing and
 * reordered entries, and a tail cut off together with the chain's own head.
 * @returns entries that hold from the first on, and the number of the first that does not
 */
export async function verifyAudit(here: Here): Promise<AuditVerification> {
  const { entries, firstBroken } = await verifyChain(here)
  const differing = await here.db.maybe(
    SentHead,
    sql`
    select h.on_day, h.seq, h.hash from platform.sent_heads h
    left join platform.audit a on a.city = ${here.city} and a.seq = h.seq
    where h.city = ${here.city} and (a.hash is null or a.hash <> h.hash)
    order by h.seq limit 1`,
  )
  const last = await here.db.maybe(
    SentHead,
    sql`select on_day, seq, hash from platform.sent_heads
      where city = ${here.city} order by on_day desc limit 1`,
  )
  const against = last?.onDay ?? null
  if (differing === null) return { entries, firstBroken, against }
  const cutAt = Math.min(differing.seq, entries + 1)
  return { entries, firstBroken: Math.min(firstBroken ?? cutAt, cutAt), against }
}

/** 「1,204件 異常なし」, or the first number that does not hold. */
export function verificationInWords({ entries, firstBroken }: Verification): string {
  const count = (n: number) => n.toLocaleString('ja-JP')
  return firstBroken === null
    ? `${count(entries)}件　異常なし`
    : `記録の連なりに異常があります（最初の異常：第${count(firstBroken)}件）`
}
