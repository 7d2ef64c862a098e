import { z } from 'zod'
import { action } from '../../actions.ts'
import { insist } from '../../rulings.ts'
import { forgetSecondFactor } from '../../sign-in/enrolment.ts'
import { tellOfAccount } from '../../sign-in/telling.ts'
import { may } from '../permissions.ts'
import { itIsNotTheOwnAccount } from '../rules.ts'
import { endSessionsOf } from '../sessions.ts'
import { accountSeenBy } from '../tables.ts'

const LossForm = z.object({
  accountId: z.uuid(),
  proof: z
    .string({ error: '本人をどう確かめたかを、10字以上で書いてください。' })
    .trim()
    .min(10, '本人をどう確かめたかを、10字以上で書いてください。')
    .max(200, '200字までです。'),
})

/** Takes away a second factor that was lost, once the person has been identified as at enrolment. */
export const forgetFactor = action({
  verb: 'platform.forget-second-factor',
  may: may.keepAccounts,
  form: LossForm,
  danger: true,

  async run(here, { accountId, proof }) {
    const account = await accountSeenBy(here, accountId)
    insist(itIsNotTheOwnAccount(here.person, accountId))
    await forgetSecondFactor(here, accountId)
    const ended = await endSessionsOf(here, accountId)
    await tellOfAccount(
      here,
      accountId,
      '情報政策課が、あなたの認証アプリの登録を消しました。頼んだ覚えがないときは、すぐに情報政策課へ知らせてください。',
    )
    return {
      about: accountId,
      noted: { proof, ended },
      say: `${account.name}さんの認証アプリの登録を消しました。次のサインインで登録し直します。`,
    }
  },
})
