import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { may } from '../permissions.ts'
import { keepPreferences } from '../tables.ts'

const yesOrNo = z
  .enum(['yes', 'no'], { error: 'どちらかを選んでください。' })
  .transform((answer) => answer === 'yes')

/** Mail, and keys of one letter. */
export const setPreferences = action({
  verb: 'platform.set-preferences',
  may: may.keepOwnAccount,
  form: z.object({ mailWanted: yesOrNo, keysEnabled: yesOrNo }),

  async run(here, preferences) {
    if (here.person.id === null) throw new Refused()
    await keepPreferences(here, preferences)
    return { about: here.person.id, noted: preferences, say: '保存しました。' }
  },
})
