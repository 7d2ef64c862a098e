import { z } from 'zod'
import { action } from '../actions.ts'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { notify } from '../notifications/notify.ts'
import type { End } from './ends.ts'
import { may } from './permissions.ts'
import { endOfChain } from './tables.ts'
import { verificationInWords, verifyAudit } from './verify.ts'

/**
 * Once a day the chain is walked, and its head is kept and told to the auditors by mail: so it is known
 * outside what stood here. What does not hold is told to 情報政策課 as well.
 */
export const sendHead = action({
  verb: 'platform.send-head',
  may: may.sendHead,
  form: z.unknown(),

  async run(here) {
    const verified = await verifyAudit(here)
    const head = await endOfChain(here)
    if (verified.firstBroken !== null) {
      const sentence = `${verificationInWords(verified)}。情報政策課と監査に知らせました。`
      await notify(here, { roles: ['auditor'] }, sentence, '/audit/verification')
      await notify(here, { roles: ['systems'] }, sentence, '/audit/verification')
    } else if (head) await tell(here, head)
    return { about: 'audit', noted: { ...verified, head } }
  },
})

async function tell(here: Here, { seq, hash }: End): Promise<void> {
  const kept = await here.db.run(sql`
    insert into platform.sent_heads (city, on_day, seq, hash, sent_at)
    values (${here.city}, ${here.today}, ${seq}, ${hash}, ${here.now})
    on conflict (city, on_day) do nothing`)
  if (kept === 0) return
  const sentence = `操作の記録の末尾（${here.today}）は第${seq.toLocaleString('ja-JP')}件、指紋は ${hash} です。この知らせを残してください。`
  await notify(here, { roles: ['auditor'] }, sentence, '/audit/verification')
}
