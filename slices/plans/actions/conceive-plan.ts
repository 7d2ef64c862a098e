import { action, insist } from '#platform'
import { ConceptionForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { periodOf, thePeriodRunsForward } from '../rules.ts'
import { keepPlan, planSeenBy } from '../tables.ts'
import { keepVersion } from '../versions/tables.ts'

/** A new plan is begun: 構想, with its 策定方針. */
export const conceivePlan = action({
  verb: 'plans.conceive-plan',
  may: may.conceivePlans,
  form: ConceptionForm,

  async run(here, typed) {
    const period = periodOf(typed)
    insist(thePeriodRunsForward(period))
    if (typed.parentId) await planSeenBy(here, typed.parentId)
    const planId = await keepPlan(here, {
      ...typed,
      ...period,
      adoptedOn: null,
      needsVote: typed.needsVote === 'on',
      isSample: typed.isSample === 'on',
    })
    await keepVersion(here, {
      planId,
      baseId: null,
      kind: 'first',
      state: '構想',
      reason: typed.policy,
    })
    return {
      about: planId,
      noted: { after: typed },
      params: { planId },
      say: '計画を構想として起こしました。目標を加え、元になる課題をつないでください。',
    }
  },
})
