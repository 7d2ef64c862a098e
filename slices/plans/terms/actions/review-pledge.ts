import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { isFinished } from '../../pledges/rules.ts'
import { pledgeSeenBy } from '../../pledges/tables.ts'
import { ReviewForm } from '../forms.ts'
import { keepReview, reviewsOf, termSeenBy } from '../tables.ts'

/** 継続, 変更 or 終了, once in a term; the goals and measures of the pledge stay linked whatever is chosen. */
export const reviewPledge = action({
  verb: 'plans.review-pledge',
  may: may.adoptPlans,
  form: ReviewForm,

  async run(here, { termId, pledgeId, choice, reason }) {
    const term = await termSeenBy(here, termId)
    const pledge = await pledgeSeenBy(here, pledgeId)
    const reviews = await reviewsOf(here, term.id)
    insist(
      pledge.termStartsOn < term.startsOn ||
        broken('この任期の公約です。扱いを決めるのは、前の任期の公約だけです。'),
      !isFinished(pledge.state) || broken(`この公約は、すでに「${pledge.state}」です。`),
      !reviews.some((one) => one.pledgeId === pledge.id) ||
        broken('この公約の扱いは、この任期ではすでに決めています。'),
    )
    await keepReview(here, { termId, pledgeId, choice, reason })
    return {
      about: pledgeId,
      noted: { termId, choice, reason },
      say: `公約${pledge.number}を「${choice}」としました。`,
    }
  },
})
