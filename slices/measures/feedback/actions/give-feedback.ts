import { action, notify, Refused } from '#platform'
import { may } from '../../permissions.ts'
import { stepLabels } from '../../roles/rules.ts'
import { stepFeedback } from '../addresses.ts'
import { FeedbackForm } from '../forms.ts'
import { answerDueOn } from '../rules.ts'
import { keepFeedback, ownStep } from '../tables.ts'

/** Who carries out a step tells who answers for it what was noticed. */
export const giveFeedback = action({
  verb: 'measures.give-feedback',
  may: may.seeOwnSteps,
  form: FeedbackForm,

  async run(here, { measureId, step, text }) {
    const own = await ownStep(here, measureId, step)
    if (!own.letters.includes('R')) {
      throw new Refused('気づきを送れるのは、この段階を実行（R）する課か団体だけです。')
    }
    const dueOn = answerDueOn(here.today)
    const feedbackId = await keepFeedback(here, { measureId, step, text, dueOn })
    const { headSectionId, headAccountId } = own
    const to = headAccountId
      ? { accountIds: [headAccountId] }
      : { sectionId: headSectionId ?? undefined }
    const sentence = `「${own.measureName}」の${stepLabels[step]}について、気づきが届きました。30日以内に答えてください。`
    await notify(here, to, sentence, stepFeedback({ measureId, step }))
    return {
      about: measureId,
      noted: { feedbackId, step, text, dueOn },
      say: '気づきを送りました。責任者は30日以内に答えます。',
    }
  },
})
