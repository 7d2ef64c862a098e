import { action, broken, insist } from '#platform'
import { afterCompletion } from '../../answer-subjects/tables.ts'
import { may } from '../../permissions.ts'
import { CompletionForm } from '../forms.ts'
import { answerSeenBy, finish, lastApproved, stepsOf } from '../tables.ts'

/** 完了: what was answered has been done, or has come to its end; on what day, and how. */
export const completeAnswer = action({
  verb: 'councils.complete-answer',
  may: may.draftAnswers,
  form: CompletionForm,

  async run(here, { answerId, doneOn, note }) {
    const answer = await answerSeenBy(here, answerId)
    const step = lastApproved(await stepsOf(here, answer.id))
    insist(
      step !== null || broken('完了とするのは、決裁した回答です。'),
      step?.answerClass !== '今後検討' ||
        broken('今後検討のままでは完了にできません。回答を改めてください。'),
      doneOn <= here.today || broken('終わった日が今日より後になっています。', 'doneOn'),
    )
    await finish(here, answerId, doneOn, note)
    await afterCompletion(here, answer, doneOn, note)
    return {
      about: answerId,
      noted: { doneOn, note },
      params: { answerId },
      say: '完了としました。',
    }
  },
})
