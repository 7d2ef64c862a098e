import { action, insist } from '#platform'
import { SuspendForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import { theDayFollowsTheLastState, theDayIsPast, theStateAllowsTo } from '../rules.ts'
import { businessSeenBy, changeState } from '../tables.ts'

/** A business that rested is at work again. */
export const resumeBusiness = action({
  verb: 'businesses.resume-business',
  may: may.writeBusinesses,
  form: SuspendForm,

  async run(here, { businessId, version, on, reason }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    insist(
      theStateAllowsTo('resume', saved),
      theDayIsPast(on, here.today, 'on'),
      theDayFollowsTheLastState(on, saved),
    )
    await changeState(here, businessId, { state: '登録', on, cause: null })
    return {
      about: businessId,
      noted: { from: saved.state, to: '登録', on, reason },
      say: '営業の再開を記録しました。',
    }
  },
})
