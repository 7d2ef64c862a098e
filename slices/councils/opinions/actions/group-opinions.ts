import { randomUUID } from 'node:crypto'
import { action, broken, insist, pidOf } from '#platform'
import { unlinkAnswered } from '../../answer-publications/tables.ts'
import { openAnswer } from '../../answers/tables.ts'
import { sortIntoIssue, tellAnswer } from '../../opinion-groups/tables.ts'
import { opinionRef } from '../../opinion-publications/tables.ts'
import { may } from '../../permissions.ts'
import { GroupForm, IssueForm, PartingForm } from '../forms.ts'
import { theyMayShareAnAnswer } from '../rules.ts'
import { moveGroup, opinionSeenBy, opinionsOfAnswer, partFromGroup } from '../tables.ts'

const isAnswered = (opinion: { readonly answerClass: string | null }) => ({
  isAnswered: opinion.answerClass !== null,
})

/** 同旨: opinions of the same meaning are answered once, with all who said it. */
export const groupOpinions = action({
  verb: 'councils.group-opinions',
  may: may.sortOpinions,
  form: GroupForm,

  async run(here, { opinionId, sameAsId }) {
    const opinion = await opinionSeenBy(here, opinionId)
    const other = await opinionSeenBy(here, sameAsId)
    insist(
      theyMayShareAnAnswer(
        { ...opinion, ...isAnswered(opinion) },
        { ...other, ...isAnswered(other) },
      ),
    )
    await moveGroup(here, opinion, other)
    await tellAnswer(here, other.answerId)
    return {
      about: opinionId,
      noted: { before: opinion.groupId, after: other.groupId },
      params: { opinionPid: pidOf(here.city, opinionId) },
      say: `No.${other.number}と同じ趣旨としてまとめました。回答は一つです。`,
    }
  },
})

/** Out of its group again, with an answer of its own to come. */
export const partOpinion = action({
  verb: 'councils.part-opinion',
  may: may.sortOpinions,
  form: PartingForm,

  async run(here, { opinionId }) {
    const opinion = await opinionSeenBy(here, opinionId)
    const group = await opinionsOfAnswer(here, opinion.answerId)
    insist(group.length > 1 || broken('この意見は、ほかの意見とまとめられていません。'))
    await unlinkAnswered(
      here,
      opinion.answerId,
      opinionRef(opinionId),
      '同じ趣旨としてのまとめを解いたため',
    )
    const answerId = await openAnswer(here, {
      ...{ subject: 'opinion', sectionId: opinion.sectionId, confinedTo: null },
    })
    await partFromGroup(here, opinion, { groupId: randomUUID(), answerId })
    return {
      about: opinionId,
      noted: { before: opinion.groupId },
      params: { opinionPid: pidOf(here.city, opinionId) },
      say: 'まとめを解きました。この意見には、別に回答します。',
    }
  },
})

export const sortIntoAnIssue = action({
  verb: 'councils.sort-into-issue',
  may: may.sortOpinions,
  form: IssueForm,

  async run(here, { opinionId, issueId }) {
    const opinion = await opinionSeenBy(here, opinionId)
    const title = await sortIntoIssue(here, opinion.id, issueId)
    return {
      about: opinionId,
      noted: { issueId },
      params: { opinionPid: pidOf(here.city, opinionId) },
      say: `課題「${title}」に整理しました。`,
    }
  },
})
