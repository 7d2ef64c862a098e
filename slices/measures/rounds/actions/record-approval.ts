import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ApprovalForm } from '../forms.ts'
import { anApprovalIsOwed } from '../rules.ts'
import { keepApproval, roundSeenBy } from '../tables.ts'

/** 承認: the assembly was told of a 専決処分 and agreed. */
export const recordApproval = action({
  verb: 'measures.record-approval',
  may: may.recordVotes,
  form: ApprovalForm,

  async run(here, { roundId, approvedOn }) {
    const round = await roundSeenBy(here, roundId)
    insist(
      anApprovalIsOwed(round),
      approvedOn <= here.today || broken('承認の日が今日より後になっています。', 'approvedOn'),
      round.votedOn === null ||
        approvedOn >= round.votedOn ||
        broken('承認の日が、専決の日より前になっています。', 'approvedOn'),
    )
    await keepApproval(here, roundId, approvedOn)
    return { about: roundId, noted: { after: { approvedOn } }, say: '議会の承認を記録しました。' }
  },
})
