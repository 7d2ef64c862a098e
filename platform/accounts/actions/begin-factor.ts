import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { keepPending, newPending } from '../../sign-in/enrolment.ts'
import { may } from '../permissions.ts'

/** Shows a new second factor to its owner; the one in use stays until the new one is confirmed. */
export const beginFactor = action({
  verb: 'platform.begin-second-factor',
  may: may.keepOwnAccount,
  form: z.object({ begin: z.literal('totp', { error: '登録を始めるボタンを押してください。' }) }),
  danger: true,

  async run(here) {
    if (here.person.id === null) throw new Refused()
    await keepPending(here, here.person.id, newPending())
    return { about: here.person.id }
  },
})
