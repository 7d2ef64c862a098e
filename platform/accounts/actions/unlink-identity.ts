import { z } from 'zod'
import { action } from '../../actions.ts'
import { endIdentity, identityOfAccount } from '../../identities/tables.ts'
import { insist } from '../../rulings.ts'
import { tellOfAccount } from '../../sign-in/telling.ts'
import { may } from '../permissions.ts'
import { itIsNotTheOwnAccount } from '../rules.ts'
import { endSessionsOf } from '../sessions.ts'
import { accountSeenBy } from '../tables.ts'

const UnlinkForm = z.object({
  accountId: z.uuid(),
  identityId: z.uuid(),
  reason: z
    .string({ error: '理由を書いてください。' })
    .trim()
    .min(2, '理由を書いてください。')
    .max(200, '理由は200字までです。'),
})

/** Takes a provider's way into somebody else's account away, and ends what began with it. */
export const unlinkIdentity = action({
  verb: 'platform.unlink-identity',
  may: may.keepAccounts,
  form: UnlinkForm,
  danger: true,

  async run(here, { accountId, identityId, reason }) {
    const account = await accountSeenBy(here, accountId)
    const { kind, issuer } = await identityOfAccount(here, accountId, identityId)
    insist(itIsNotTheOwnAccount(here.person, accountId))
    await endIdentity(here, identityId)
    const ended = await endSessionsOf(here, accountId)
    await tellOfAccount(
      here,
      accountId,
      '情報政策課が、あなたのサインインの方法を一つ外しました。心当たりがないときは、情報政策課へ知らせてください。',
    )
    return {
      about: accountId,
      noted: { kind, issuer, ended, reason },
      say: `${account.name}さんのサインインの方法を外しました。`,
    }
  },
})
