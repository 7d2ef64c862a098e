import { action, insist } from '#platform'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { theIndicatorStands } from '../../targets/rules.ts'
import { ReviewForm } from '../forms.ts'
import { raiseReview } from '../tables.ts'

/** Something happened outside that makes an indicator worth looking at again. */
export const declareReview = action({
  verb: 'plans.declare-review',
  may: may.writePlans,
  form: ReviewForm,

  async run(here, { indicatorId, kind, note }) {
    insist(theIndicatorStands(await indicatorSeenBy(here, indicatorId)))
    await raiseReview(here, indicatorId, { kind, note })
    return {
      about: indicatorId,
      noted: { kind, note },
      say: '見直しのきっかけを残しました。担当の「今日の仕事」に出ます。',
    }
  },
})
