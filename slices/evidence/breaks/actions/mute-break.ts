import { action, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { MutingForm } from '../forms.ts'
import { theDayIsAhead } from '../rules.ts'
import { breaksSeenBy, muteBreak } from '../tables.ts'

export const muteUntil = action({
  verb: 'evidence.mute-break',
  may: may.muteBreaks,
  form: MutingForm,

  async run(here, { breakId, until, reason }) {
    const [found] = await breaksSeenBy(here, { id: breakId })
    if (!found) throw new Missing()
    insist(theDayIsAhead(until, here.today))
    await muteBreak(here, breakId, until, reason)
    return {
      about: found.pid,
      noted: { after: { rule: found.rule, mutedUntil: until }, reason },
      say: '見送りました。理由は引継ぎにも載ります。',
    }
  },
})
