import { action, insist } from '#platform'
import { beadSeenBy } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { StateForm } from '../forms.ts'
import { theStateFollows } from '../rules.ts'
import { keepEntry, pledgeSeenBy } from '../tables.ts'

/** What became of a pledge, in one sentence that rests on a record of the thread. */
export const advancePledge = action({
  verb: 'plans.advance-pledge',
  may: may.writePlans,
  form: StateForm,

  async run(here, { pledgeId, state, sentence, groundPid }) {
    const pledge = await pledgeSeenBy(here, pledgeId)
    insist(theStateFollows(pledge.state, state))
    const ground = await beadSeenBy(here, groundPid)
    await keepEntry(here, {
      ...{ pledgeId, state, sentence },
      groundPid: ground.pid,
      ground: ground.title,
    })
    return {
      about: pledgeId,
      noted: { before: pledge.state, after: state, sentence, ground: ground.pid },
      say: `公約${pledge.number}を「${state}」としました。`,
    }
  },
})
