import { action, broken, insist } from '#platform'
import { beadSeenBy } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { planSeenBy } from '../../tables.ts'
import { AmountForm } from '../forms.ts'
import { keepAmount } from '../tables.ts'

/** The amount that a plan prints for a measure, copied to be held against what was voted. */
export const copyAmount = action({
  verb: 'plans.copy-amount',
  may: may.writePlans,
  form: AmountForm,

  async run(here, typed) {
    const plan = await planSeenBy(here, typed.planId)
    const measure = await beadSeenBy(here, typed.measurePid)
    insist(measure.kind === 'measure' || broken('事業を選んでください。', 'measurePid'))
    await keepAmount(here, { ...typed, measurePid: measure.pid })
    return {
      about: plan.id,
      noted: { after: typed },
      say: `「${measure.title}」の${typed.fiscalYear}年度の額を写しました。議決された額との違いは、次の突き合わせで出ます。`,
    }
  },
})
