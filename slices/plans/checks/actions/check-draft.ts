import { z } from 'zod'
import { action, Invalid } from '#platform'
import { may } from '../../permissions.ts'

/**
 * Looks a form over before it is sent. Nothing is kept and nothing is refused: the page comes back with
 * what was typed, and the page itself shows what the checks say.
 */
export const checkDraft = action({
  verb: 'plans.check-draft',
  may: may.writePlans,
  form: z.looseObject({}),

  async run() {
    throw new Invalid([])
  },
})
