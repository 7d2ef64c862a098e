import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { AnswerEditForm } from '../forms.ts'
import { answerSeenBy, groupUnder, rewriteAnswer } from '../tables.ts'
import { insistOnAnswer } from './answer-items.ts'

/** An answer is written anew, or takes other points, until it is published. */
export const reviseAnswer = action({
  verb: 'plans.revise-answer',
  may: may.answerComments,
  form: AnswerEditForm,

  async run(here, { planId, answerId, version: seen, items, ...typed }) {
    const answer = await answerSeenBy(here, answerId)
    insistFresh(
      seen,
      answer.version,
      {
        answerClass: answer.answerClass,
        answerText: answer.answerText,
        changeText: answer.changeText,
      },
      { answerClass: '回答の区分', answerText: '市の考え方', changeText: '修正の内容' },
    )
    insist(answer.approvedAt === null || broken('公表した回答は直せません。'))
    await insistOnAnswer(here, answer.versionId, items, typed, answer.id)
    await rewriteAnswer(here, answer.id, typed)
    await groupUnder(here, answer.id, items)
    return {
      about: answer.planId,
      noted: {
        answerId,
        before: { answerClass: answer.answerClass, answerText: answer.answerText },
        after: typed,
        items,
      },
      params: { planId: answer.planId, versionId: answer.versionId },
      say: '回答を直しました。',
    }
  },
})
