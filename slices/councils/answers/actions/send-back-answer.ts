import { action, insist, notify } from '#platform'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { SendingBackForm } from '../forms.ts'
import { aDraftWaits } from '../rules.ts'
import { answerSeenBy, draftIn, insistAnswerIsFresh, returnStep, stepsOf } from '../tables.ts'

/** 差戻し: the draft stays, with what is to be put right. */
export const sendBackAnswer = action({
  verb: 'councils.send-back-answer',
  may: may.approveAnswers,
  form: SendingBackForm,

  async run(here, { answerId, version, reason }) {
    const answer = await answerSeenBy(here, answerId)
    const draft = draftIn(await stepsOf(here, answerId))
    insist(aDraftWaits(draft))
    insistAnswerIsFresh(answer, version, draft)
    if (draft) {
      await returnStep(here, draft, reason)
      await notify(
        here,
        { accountIds: [draft.draftedBy] },
        '回答案が差し戻されました。',
        at.answer({ answerId }),
      )
    }
    return { about: answerId, noted: { reason }, params: { answerId }, say: '差し戻しました。' }
  },
})
