import { action, broken, insist } from '#platform'
import { roundSeenBy } from '../../comment-rounds/tables.ts'
import { may } from '../../permissions.ts'
import { PaperCommentForm } from '../forms.ts'
import { itCameInTime } from '../rules.ts'
import { keepComment } from '../tables.ts'

/** A letter, a fax or what was said at the counter is entered by whoever received it. */
export const enterComment = action({
  verb: 'plans.enter-comment',
  may: may.answerComments,
  form: PaperCommentForm,

  async run(here, { planId, roundId, ...typed }) {
    const round = await roundSeenBy(here, roundId)
    insist(
      round.answeredOn === null ||
        broken('意見の概要と市の考え方を公表した後は、意見を加えられません。'),
      itCameInTime(typed.receivedOn, round, here.today),
    )
    const { id, number } = await keepComment(here, {
      ...typed,
      roundId: round.id,
      enteredName: here.person.name,
    })
    return {
      about: round.planId,
      noted: { roundId: round.id, commentId: id, number, channel: typed.channel },
      params: { planId: round.planId, commentId: id },
      say: `受付第${number}号として登録しました。次に、項目に分けてください。`,
    }
  },
})
