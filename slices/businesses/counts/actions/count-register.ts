import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { countAgain } from '../tables.ts'

/** The clock counts the register anew, so that the counts beside a long list are of this hour. */
export const countRegister = action({
  verb: 'businesses.count-register',
  may: may.writeBusinesses,
  form: z.object({}).loose(),

  async run(here) {
    const businesses = await countAgain(here)
    return { about: 'businesses', noted: { businesses } }
  },
})
