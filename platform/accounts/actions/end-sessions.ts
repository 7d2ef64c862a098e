import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { broken, insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { endSessionsOf } from '../sessions.ts'

const SessionsForm = z.object({
  session: z.union([z.literal('all'), z.string().regex(/^[0-9a-f]{64}$/)], {
    error: '終える端末を選んでください。',
  }),
})

/** Ends one of the person's own sessions, or all. */
export const endSessions = action({
  verb: 'platform.end-sessions',
  may: may.keepOwnAccount,
  form: SessionsForm,

  async run(here, { session }) {
    const { id } = here.person
    if (id === null) throw new Refused()
    const ended = await endSessionsOf(here, id, session === 'all' ? null : session)
    insist(ended > 0 || broken('その端末は、もうサインアウトしています。'))
    return { about: id, noted: { ended }, say: `${ended}件の端末でサインアウトしました。` }
  },
})
