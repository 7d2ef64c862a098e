import { action, insist } from '#platform'
import { PlanForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { theDayOfAdoptionIsPast } from '../rules.ts'
import { keepPlan } from '../tables.ts'

/** A plan that was adopted is entered, so that goals can be kept under it. */
export const openPlan = action({
  verb: 'plans.open-plan',
  may: may.writePlans,
  form: PlanForm,

  async run(here, typed) {
    insist(theDayOfAdoptionIsPast(typed.adoptedOn, here.today))
    const planId = await keepPlan(here, { ...typed, isSample: typed.isSample === 'on' })
    return {
      about: planId,
      noted: { after: typed },
      params: { planId },
      say: '計画を登録しました。次に目標を加えてください。',
    }
  },
})
