import { z } from 'zod'
import { action } from '../actions.ts'
import { may } from './permissions.ts'
import { makeDue } from './tables.ts'

/** After the cause is gone, nobody waits for the next hour. */
export const retryNow = action({
  verb: 'platform.retry-now',
  may: may.retry,
  form: z.object({}),
  async run(here) {
    const count = await makeDue(here)
    return {
      about: 'operating',
      noted: { count },
      say: `${count}件をいまからやり直します。数秒後に、この画面をもう一度開いてください。`,
    }
  },
})
