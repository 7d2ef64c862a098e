import { action, insist } from '#platform'
import { SuspendForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import { theDayIsPast, theStateAllowsTo } from '../rules.ts'
import { businessSeenBy, changeState } from '../tables.ts'

/** A business rests: it stays in the register and is not counted among those that can be asked. */
export const suspendBusiness = action({
  verb: 'businesses.suspend-business',
  may: may.writeBusinesses,
  form: SuspendForm,

  async run(here, { businessId, version, on, reason }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    insist(theStateAllowsTo('suspend', saved), theDayIsPast(on, here.today, 'on'))
    await changeState(here, businessId, { state: '休業', on, cause: null })
    return {
      about: businessId,
      noted: { from: saved.state, to: '休業', on, reason },
      say: '休業を記録しました。',
    }
  },
})
