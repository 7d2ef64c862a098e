import { action, insist } from '#platform'
import { ReopenForm } from '../forms.ts'
import { revokeClosure } from '../lines/tables.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import { theStateAllowsTo } from '../rules.ts'
import { businessSeenBy, changeState } from '../tables.ts'

/** A closure turned out to be wrong, or the business began again: a chief opens it, with the reason. */
export const reopenBusiness = action({
  verb: 'businesses.reopen-business',
  may: may.reopenBusinesses,
  form: ReopenForm,

  async run(here, { businessId, version, reason }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    insist(theStateAllowsTo('reopen', saved))
    await revokeClosure(here, businessId)
    await changeState(here, businessId, { state: '登録', on: here.today, cause: null })
    return {
      about: businessId,
      noted: {
        from: saved.state,
        to: '登録',
        was: { on: saved.stateOn, cause: saved.closingCause },
        reason,
      },
      say: '廃業の記録を取り消しました。',
    }
  },
})
