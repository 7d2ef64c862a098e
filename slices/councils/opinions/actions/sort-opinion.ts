import { action, insist, pidOf } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { candidateOf } from '../../candidates/tables.ts'
import { sortIntoIssue, takeOpinion } from '../../opinion-groups/tables.ts'
import { may } from '../../permissions.ts'
import { SortingForm } from '../forms.ts'
import { itIsAnOpinion, itIsNotSortedYet, theyMayShareAnAnswer } from '../rules.ts'
import { opinionSeenBy } from '../tables.ts'

/** What was said becomes an opinion: restated in one sentence, sorted into an issue, grouped with its like. */
export const sortOpinion = action({
  verb: 'councils.sort-opinion',
  may: may.sortOpinions,
  form: SortingForm,

  async run(here, { utteranceId, restated, sameAsId, issueId }) {
    const said = await candidateOf(here, utteranceId)
    const body = await bodySeenBy(here, said.bodyId)
    const sameAs = sameAsId === null ? null : await opinionSeenBy(here, sameAsId)
    insist(itIsAnOpinion(said), itIsNotSortedYet(said.opinionId))
    if (sameAs) {
      const fresh = { bodyId: body.id, groupId: '', isAnswered: false }
      insist(theyMayShareAnAnswer(fresh, { ...sameAs, isAnswered: sameAs.answerClass !== null }))
    }
    const opinion = await takeOpinion(
      here,
      {
        bodyId: said.bodyId,
        meetingId: said.meetingId,
        itemId: said.itemId,
        utteranceId,
        memberId: said.memberId,
        speakerName: said.memberId === null ? said.speakerName : '',
        written: '',
        restated,
        isSample: said.isSample,
      },
      body.sectionId,
      sameAs,
    )
    if (issueId !== null) await sortIntoIssue(here, opinion.id, issueId)
    return {
      about: opinion.id,
      noted: { number: opinion.number, restated, groupId: opinion.groupId, issueId },
      params: {
        meetingId: said.meetingId,
        opinionPid: pidOf(here.city, opinion.id),
        opinionId: opinion.id,
        answerId: opinion.answerId,
      },
      say: `No.${opinion.number}として整理しました。発言した委員も、この言い直しを確かめられます。`,
    }
  },
})
