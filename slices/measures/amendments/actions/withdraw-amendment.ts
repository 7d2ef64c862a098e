import { action, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { WithdrawalForm } from '../forms.ts'
import { amendmentOf, forgetAmendment, insistAmendmentIsFresh, proposalSeenBy } from '../tables.ts'

/** The request goes to the vote as it was proposed. */
export const withdrawAmendment = action({
  verb: 'measures.withdraw-amendment',
  may: may.recordVotes,
  form: WithdrawalForm,

  async run(here, { roundId, requestId, version }) {
    const round = await roundSeenBy(here, roundId)
    await proposalSeenBy(here, roundId, requestId)
    const standing = await amendmentOf(here, requestId)
    if (!standing) throw new Missing()
    insistAmendmentIsFresh(standing, version)
    insist(theRoundIsOpen(round))
    await forgetAmendment(here, requestId)
    return {
      about: requestId,
      noted: { before: standing.reason },
      say: '修正を取り消しました。提案した額で議決されます。',
    }
  },
})
