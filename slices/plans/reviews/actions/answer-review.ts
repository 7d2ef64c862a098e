import { action, broken, insist } from '#platform'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { standingVerdicts } from '../../judgements/tables.ts'
import { may } from '../../permissions.ts'
import { AnswerForm } from '../forms.ts'
import { answerDeclared, answerOwn, openTriggers, reviewsOf } from '../tables.ts'

/** What is done about an occasion to look again: the target kept, changed, or the measure changed. */
export const answerReview = action({
  verb: 'plans.answer-review',
  may: may.writePlans,
  form: AnswerForm,

  async run(here, { indicatorId, key, answer }) {
    const indicator = await indicatorSeenBy(here, indicatorId)
    const reviews = await reviewsOf(here, indicatorId)
    const verdicts = (await standingVerdicts(here, [indicatorId])).get(indicatorId) ?? []
    const trigger = openTriggers(indicator, reviews, verdicts, here.today).find(
      (one) => one.key === key,
    )
    insist(trigger !== undefined || broken('この見直しは、もう済んでいます。'))
    if (trigger === undefined) throw new RangeError('a review that is not open was let through')
    if (reviews.some(({ id }) => id === key)) await answerDeclared(here, key, answer)
    else await answerOwn(here, indicatorId, trigger, answer)
    return {
      about: indicatorId,
      noted: { trigger, answer },
      say: '見直しの結果を残しました。',
    }
  },
})
