import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { setState } from '../../versions/tables.ts'
import { RestartForm } from '../forms.ts'
import { theRoundIsOpen } from '../rules.ts'
import { cancelRound, roundSeenBy } from '../tables.ts'

/** The text is to change while it is out: the round ends with its reason, and the draft comes back. */
export const restartRound = action({
  verb: 'plans.restart-round',
  may: may.advancePlans,
  form: RestartForm,

  async run(here, { roundId, reason }) {
    const round = await roundSeenBy(here, roundId)
    insist(theRoundIsOpen(round, here.today))
    await cancelRound(here, round.id, reason)
    await setState(here, round.versionId, '素案')
    return {
      about: round.planId,
      noted: { roundId, reason, letters: round.letters },
      params: { planId: round.planId, versionId: round.versionId },
      say: '募集を取りやめ、素案に戻しました。届いた意見は残り、次の募集の意見とともに答えます。',
    }
  },
})
