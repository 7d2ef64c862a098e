import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { SettlementForm } from '../forms.ts'
import { itIsNotSettled, itWasAnswered } from '../rules.ts'
import { questionSeenBy, settle } from '../tables.ts'

/** 了 or 保留: finance closes what it asked. */
export const settleQuestion = action({
  verb: 'measures.settle-question',
  may: may.askQuestions,
  form: SettlementForm,

  async run(here, { questionId, outcome }) {
    const question = await questionSeenBy(here, questionId)
    insist(
      itIsNotSettled(question.settledAt),
      outcome === '保留' || itWasAnswered(question.answers),
    )
    await settle(here, questionId, outcome)
    return {
      about: question.measureId,
      noted: { questionId, after: outcome },
      params: { requestId: question.requestId },
      say: outcome === '了' ? '質問を了としました。' : '質問を保留にしました。',
    }
  },
})
