import { action, insist, insistFresh } from '#platform'
import { ConfirmForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { theStateAllows } from '../rules.ts'
import { businessSeenBy, changeState, keepConfirmation } from '../tables.ts'

/** Somebody has seen that a 仮登録 is so: it stands in the register from today. */
export const confirmBusiness = action({
  verb: 'businesses.confirm-business',
  may: may.writeBusinesses,
  form: ConfirmForm,

  async run(here, { businessId, version, source }) {
    const saved = await businessSeenBy(here, businessId)
    insistFresh(version, saved.version, { state: saved.state }, { state: '状態' })
    insist(theStateAllows(saved, ['仮登録'], '確認'))
    await keepConfirmation(here, businessId, source)
    await changeState(here, businessId, { state: '登録', on: here.today, cause: null })
    return {
      about: businessId,
      noted: { from: saved.state, to: '登録', source },
      say: '登録を確かめました。',
    }
  },
})
