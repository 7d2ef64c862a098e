import { action, insist } from '#platform'
import { PlanForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { periodOf, theDayOfAdoptionIsPast, thePeriodRunsForward } from '../rules.ts'
import { keepPlan, planSeenBy } from '../tables.ts'
import { keepVersion } from '../versions/tables.ts'

/** A plan that was adopted is entered from its book; its first version is open for copying. */
export const openPlan = action({
  verb: 'plans.open-plan',
  may: may.writePlans,
  form: PlanForm,

  async run(here, typed) {
    const period = periodOf(typed)
    insist(theDayOfAdoptionIsPast(typed.adoptedOn, here.today), thePeriodRunsForward(period))
    if (typed.parentId) await planSeenBy(here, typed.parentId)
    const planId = await keepPlan(here, {
      ...typed,
      ...period,
      needsVote: false,
      policy: '',
      isSample: typed.isSample === 'on',
    })
    await keepVersion(here, {
      planId,
      baseId: null,
      kind: 'first',
      state: '策定',
      reason: '',
      isBeingCopied: true,
      decidedOn: typed.adoptedOn,
    })
    return {
      about: planId,
      noted: { after: typed },
      params: { planId },
      say: '計画を登録しました。次に目標を加えてください。',
    }
  },
})
