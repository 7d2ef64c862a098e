import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { broken, insist } from '../../rulings.ts'
import { confirmPending } from '../../sign-in/enrolment.ts'
import { may } from '../permissions.ts'
import { ownSecrets } from '../tables.ts'

const ConfirmationForm = z.object({
  code: z.string({ error: '確認コードを入れてください。' }).max(40),
  kept: z.literal('on', { error: '予備コードを控えたことを確かめ、印を付けてください。' }),
})

/** Takes the shown second factor into use, with a code of it. */
export const confirmFactor = action({
  verb: 'platform.set-up-second-factor',
  may: may.keepOwnAccount,
  form: ConfirmationForm,

  async run(here, { code }) {
    const { id } = here.person
    if (id === null) throw new Refused()
    const { totpPending } = await ownSecrets(here)
    insist(totpPending !== null || broken('登録を、はじめからやり直してください。'))
    const right = totpPending !== null && (await confirmPending(here, id, totpPending, code))
    insist(
      right ||
        broken(
          '確認コードが違います。アプリに次の数字が出るのを待って、入れ直してください。',
          'code',
        ),
    )
    return { about: id, say: '認証アプリを登録しました。' }
  },
})
