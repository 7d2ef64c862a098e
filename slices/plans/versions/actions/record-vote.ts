import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { VoteForm } from '../forms.ts'
import { theMoveIsNext, theVoteIsInOrder } from '../rules.ts'
import { keepVote, versionSeenBy } from '../tables.ts'

/** The assembly has voted; what it amended is a version of its own. */
export const recordVote = action({
  verb: 'plans.record-vote',
  may: may.writePlans,
  form: VoteForm,

  async run(here, { versionId, version: seen, voteNumber, votedOn }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(theMoveIsNext('vote', version), theVoteIsInOrder(votedOn, here.today))
    await keepVote(here, version.id, { voteNumber, votedOn })
    return {
      about: version.planId,
      noted: { versionId, voteNumber, votedOn },
      say: `${voteNumber}の議決を記録しました。`,
    }
  },
})
