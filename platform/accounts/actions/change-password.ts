import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { broken, insist } from '../../rulings.ts'
import { settingOn } from '../../settings/setting.ts'
import { tellOfAccount } from '../../sign-in/telling.ts'
import { isAPasswordToKeep } from '../password-rules.ts'
import { passwordLength } from '../password-settings.ts'
import { hashPassword, isPassword } from '../passwords.ts'
import { may } from '../permissions.ts'
import { endSessionsOf } from '../sessions.ts'
import { contextWords, keepPassword, ownSecrets } from '../tables.ts'

const PasswordForm = z.object({
  current: z.string({ error: 'いまのパスワードを入れてください。' }).min(1).max(1_000),
  password: z.string({ error: '新しいパスワードを入れてください。' }).max(1_000),
  again: z.string().max(1_000).default(''),
})

/** Sets another password; every session of the person ends, this one too. */
export const changePassword = action({
  verb: 'platform.change-password',
  may: may.keepOwnAccount,
  form: PasswordForm,

  async run(here, { current, password, again }) {
    const { id } = here.person
    if (id === null) throw new Refused()
    const { passwordHash } = await ownSecrets(here)
    const least = await settingOn(here, passwordLength)
    insist(
      (await isPassword(current, passwordHash)) ||
        broken('いまのパスワードが違います。', 'current'),
      password === again || broken('二つの欄の新しいパスワードが違います。', 'again'),
      isAPasswordToKeep(password, least, await contextWords(here, id)),
    )
    await keepPassword(here, id, await hashPassword(password))
    const ended = await endSessionsOf(here, id)
    await tellOfAccount(
      here,
      id,
      'パスワードが変わりました。変えた覚えがないときは、すぐに情報政策課へ知らせてください。',
    )
    return {
      about: id,
      noted: { ended },
      say: 'パスワードを変えました。新しいパスワードで入り直してください。',
    }
  },
})
