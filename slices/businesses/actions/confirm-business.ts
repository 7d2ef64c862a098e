import { action, insist } from '#platform'
import { findAlike, keepAlike } from '../duplicates/actions/find-alike.ts'
import { ConfirmSeenForm } from '../duplicates/forms.ts'
import { theAlikeHaveBeenSeen } from '../duplicates/rules.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import { theStateAllows } from '../rules.ts'
import { businessSeenBy, changeState, keepConfirmation } from '../tables.ts'

/** Somebody has seen that a 仮登録 is so: it stands in the register from today. */
export const confirmBusiness = action({
  verb: 'businesses.confirm-business',
  may: may.writeBusinesses,
  form: ConfirmSeenForm,

  async run(here, { businessId, version, source, seen }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    const alike = await findAlike(here, { ...saved, phone: saved.phone ?? '' }, businessId)
    const isAnother = seen === 'on'
    insist(
      theStateAllows(saved, ['仮登録', '申出'], '確認'),
      theAlikeHaveBeenSeen(isAnother, alike),
    )
    await keepAlike(here, { ...saved, phone: saved.phone ?? '' }, alike, isAnother)
    await keepConfirmation(here, businessId, source)
    await changeState(here, businessId, { state: '登録', on: here.today, cause: null })
    return {
      about: businessId,
      noted: {
        from: saved.state,
        to: '登録',
        before: { source: saved.source, confirmedOn: saved.confirmedOn },
        after: { source, confirmedOn: here.today },
        source,
      },
      say: '登録を確かめました。',
    }
  },
})
