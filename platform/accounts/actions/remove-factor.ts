import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { broken, insist } from '../../rulings.ts'
import { settingOn } from '../../settings/setting.ts'
import { forgetSecondFactor } from '../../sign-in/enrolment.ts'
import { needsSecondFactor } from '../../sign-in/rules.ts'
import { secondFactor } from '../../sign-in/second-factor-setting.ts'
import { may } from '../permissions.ts'

/** Gives up the own second factor, where the city does not ask for one. */
export const removeFactor = action({
  verb: 'platform.remove-second-factor',
  may: may.keepOwnAccount,
  form: z.object({ remove: z.literal('totp', { error: '消すボタンを押してください。' }) }),
  danger: true,

  async run(here) {
    const { id, roles } = here.person
    if (id === null) throw new Refused()
    const needed = needsSecondFactor(roles, await settingOn(here, secondFactor))
    insist(
      !needed ||
        broken('この市では、認証アプリの登録が必要です。替えるときは、新しく登録してください。'),
    )
    await forgetSecondFactor(here, id)
    return { about: id, say: '認証アプリの登録を消しました。' }
  },
})
