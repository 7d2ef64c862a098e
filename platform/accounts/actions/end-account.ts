import { z } from 'zod'
import { localDate } from '#packages/japan'
import { action } from '../../actions.ts'
import { endIdentitiesOf } from '../../identities/tables.ts'
import { insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { itIsNotEndedInThePast, itIsNotTheOwnAccount } from '../rules.ts'
import { endSessionsOf } from '../sessions.ts'
import { accountSeenBy, endOn } from '../tables.ts'

const EndingForm = z.object({
  accountId: z.uuid(),
  on: localDate('使い終える日を、日付で入れてください。'),
  atOnce: z.string().optional(),
  reason: z
    .string({ error: '理由を書いてください。' })
    .trim()
    .min(2, '理由を書いてください。')
    .max(200, '理由は200字までです。'),
})

/** Ends an account at 24:00 of a day, or at once with every session and every way in. */
export const endAccount = action({
  verb: 'platform.end-account',
  may: may.keepAccounts,
  form: EndingForm,

  async run(here, { accountId, on, atOnce, reason }) {
    const account = await accountSeenBy(here, accountId)
    const now = atOnce === 'on'
    const day = now ? here.today : on
    insist(itIsNotTheOwnAccount(here.person, accountId), itIsNotEndedInThePast(day, here.today))
    await endOn(here, accountId, day, now)
    const ended = now ? await endSessionsOf(here, accountId) : 0
    const unlinked = now ? await endIdentitiesOf(here, accountId) : 0
    return {
      about: accountId,
      noted: { before: account.validUntil, after: day, atOnce: now, ended, unlinked, reason },
      say: now ? `${account.name}さんのIDを止めました。` : '使い終える日を決めました。',
    }
  },
})
