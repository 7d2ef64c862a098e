import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { forgetBefore } from '../tables.ts'

const daysKept = 7

/** Money that was read and that nobody kept does not lie about: after a week it is thrown away. */
export const tidySheets = action({
  verb: 'businesses.tidy-sheets',
  may: may.tidySheets,
  form: z.unknown(),

  async run(here) {
    const before = new Date(Date.parse(here.now) - daysKept * 86_400_000).toISOString()
    return { about: 'fiscal-sheets', noted: { forgotten: await forgetBefore(here, before) } }
  },
})
