import { action, insist } from '#platform'
import { answerAccepted } from '../applications/actions/answer-accepted.ts'
import { openApplicationsOf } from '../applications/tables.ts'
import { findAlike, keepAlike } from '../duplicates/actions/find-alike.ts'
import { ConfirmSeenForm } from '../duplicates/forms.ts'
import { theAlikeHaveBeenSeen } from '../duplicates/rules.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import { theStateAllowsTo } from '../rules.ts'
import { businessSeenBy, changeState, keepConfirmation } from '../tables.ts'

/** Somebody has seen that a 仮登録 is so: it stands in the register from today, and what it asked is answered. */
export const confirmBusiness = action({
  verb: 'businesses.confirm-business',
  may: may.writeBusinesses,
  form: ConfirmSeenForm,

  async run(here, { businessId, version, source, seen }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    const alike = await findAlike(here, { ...saved, phone: saved.phone ?? '' }, businessId)
    const isAnother = seen === 'on'
    insist(theStateAllowsTo('confirm', saved), theAlikeHaveBeenSeen(isAnother, alike))
    await keepAlike(here, { ...saved, phone: saved.phone ?? '' }, alike, isAnother)
    await keepConfirmation(here, businessId, source)
    await changeState(here, businessId, { state: '登録', on: here.today, cause: null })
    const applications = await openApplicationsOf(here, businessId)
    for (const one of applications) await answerAccepted(here, one, businessId)
    return {
      about: businessId,
      noted: {
        from: saved.state,
        to: '登録',
        before: { source: saved.source, confirmedOn: saved.confirmedOn },
        after: { source, confirmedOn: here.today },
        source,
        ...(applications.length > 0 && { labels: applications.map(({ label }) => label) }),
      },
      say:
        applications.length > 0
          ? '登録を確かめました。登録の申出も受け入れました。'
          : '登録を確かめました。',
    }
  },
})
