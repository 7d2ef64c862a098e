import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { AnswerForm } from '../forms.ts'
import { itIsNotSettled } from '../rules.ts'
import { keepAnswer, questionSeenBy } from '../tables.ts'

/** The section answers; what it says stays, a further answer is added under it. */
export const answerQuestion = action({
  verb: 'measures.answer-question',
  may: may.answerQuestions,
  form: AnswerForm,

  async run(here, { questionId, text }) {
    const question = await questionSeenBy(here, questionId)
    await measureWrittenBy(here, question.measureId)
    insist(itIsNotSettled(question.settledAt))
    await keepAnswer(here, questionId, text)
    return {
      about: question.measureId,
      noted: { questionId, after: text },
      params: { measureId: question.measureId },
      say: '回答を送りました。',
    }
  },
})
