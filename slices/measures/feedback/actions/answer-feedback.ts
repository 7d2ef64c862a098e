import { action, insist, notify, Refused } from '#platform'
import { may } from '../../permissions.ts'
import { stepLabels } from '../../roles/rules.ts'
import { stepFeedback } from '../addresses.ts'
import { FeedbackAnswerForm } from '../forms.ts'
import { itIsNotAnsweredYet } from '../rules.ts'
import { feedbackSeenBy, hasLetter, keepFeedbackAnswer } from '../tables.ts'

/** Who answers for the step answers; who noticed is told. */
export const answerFeedback = action({
  verb: 'measures.answer-feedback',
  may: may.seeOwnSteps,
  form: FeedbackAnswerForm,

  async run(here, { feedbackId, answer }) {
    const feedback = await feedbackSeenBy(here, feedbackId)
    const { measureId, step } = feedback
    if (!(await hasLetter(here, feedback, 'A'))) {
      throw new Refused('気づきに答えるのは、この段階の責任者（A）です。')
    }
    insist(itIsNotAnsweredYet(feedback.answeredAt))
    await keepFeedbackAnswer(here, feedbackId, answer)
    const sentence = `「${feedback.measureName}」の${stepLabels[step]}の気づきに、答えがありました。`
    const href = stepFeedback({ measureId, step })
    await notify(here, { accountIds: [feedback.givenBy] }, sentence, href)
    return {
      about: measureId,
      noted: { feedbackId, answer },
      params: { measureId, step },
      say: '気づきに答えました。',
    }
  },
})
