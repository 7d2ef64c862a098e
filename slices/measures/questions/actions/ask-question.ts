import { action, insist } from '#platform'
import { requestById } from '../../drafts/tables.ts'
import { may } from '../../permissions.ts'
import { itWasSubmitted } from '../../requests/rules.ts'
import { QuestionForm } from '../forms.ts'
import { keepQuestion } from '../tables.ts'

/** Finance asks; next year the question stands at the same measure with its answer. */
export const askQuestion = action({
  verb: 'measures.ask-question',
  may: may.askQuestions,
  form: QuestionForm,

  async run(here, { requestId, text, dueOn, stake }) {
    const request = await requestById(here, requestId)
    insist(itWasSubmitted(request))
    const { measureId } = request
    const stakeYen = stake === null ? null : stake * 1_000
    const questionId = await keepQuestion(here, { requestId, measureId, text, dueOn, stakeYen })
    return { about: measureId, noted: { questionId, text, dueOn }, say: '質問を送りました。' }
  },
})
