import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { expireTerms } from '../tables.ts'

/** 任期満了 comes by itself at the end of the last day. */
export const endExpiredTerms = action({
  verb: 'councils.end-expired-terms',
  may: may.runMeetings,
  form: z.object({}),

  async run(here) {
    const ended = await expireTerms(here)
    return { about: 'councils', noted: { ended } }
  },
})
