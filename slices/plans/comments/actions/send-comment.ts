import { action, broken, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { theRoundIsOpen } from '../../comment-rounds/rules.ts'
import { draftOf, roundByPid } from '../../comment-rounds/tables.ts'
import { may } from '../../permissions.ts'
import { CommentForm } from '../forms.ts'
import { namesAreAskedOrNot, notTooMany } from '../rules.ts'
import { commentsBefore, keepComment, nameNeeded } from '../tables.ts'

/** Somebody writes what they think of the draft; no account, and nothing of them is ever shown. */
export const sendComment = action({
  verb: 'plans.send-comment',
  may: may.readDrafts,
  form: CommentForm,

  async run(here, { roundPid, hasRead, ...typed }) {
    const round = await roundByPid(here, roundPid)
    const draft = await draftOf(here, round.id)
    insist(
      theRoundIsOpen(round, here.today),
      namesAreAskedOrNot(typed.name, (await settingOn(here, nameNeeded)) === 'yes'),
      notTooMany(await commentsBefore(here)),
      typed.nodeId === null ||
        draft.some(({ id }) => id === typed.nodeId) ||
        broken('該当する箇所を選び直してください。', 'nodeId'),
    )
    const { id, number } = await keepComment(here, {
      ...typed,
      roundId: round.id,
      channel: 'フォーム',
      receivedOn: here.today,
      enteredName: '',
    })
    return {
      about: round.planId,
      // Neither words nor names go into the record of acts: it is read by more people than the letter.
      noted: { roundId: round.id, commentId: id, number },
      params: { roundPid },
      say: `意見を受け付けました（受付第${number}号）。意見の概要と市の考え方は、案を決めるときに公表します。`,
    }
  },
})
