import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ReopeningForm } from '../forms.ts'
import { establishmentSeenBy, keepClosure } from '../tables.ts'

/** A closing that was recorded in error is taken back, with the reason. */
export const reopenEstablishment = action({
  verb: 'businesses.reopen-establishment',
  may: may.writeBusinesses,
  form: ReopeningForm,

  async run(here, { businessId, establishmentId, version, reason }) {
    const saved = await establishmentSeenBy(here, businessId, establishmentId)
    insistFresh(
      version,
      saved.version,
      { closedIn: saved.closedIn ?? '' },
      { closedIn: '廃止年月' },
    )
    insist(saved.closedIn !== null || broken('この事業所は、廃止が記録されていません。'))
    await keepClosure(here, establishmentId, null)
    return {
      about: businessId,
      noted: { establishmentId, name: saved.name, closedIn: saved.closedIn, reason },
      say: '廃止の記録を取り消しました。',
    }
  },
})
