import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ClosureForm } from '../forms.ts'
import { itEndsAfterItBegins, itIsOpen, theMonthIsPast } from '../rules.ts'
import { establishmentSeenBy, keepClosure } from '../tables.ts'

/** A place is given up: its record stays, with the month and the reason. */
export const closeEstablishment = action({
  verb: 'businesses.close-establishment',
  may: may.writeBusinesses,
  form: ClosureForm,

  async run(here, { businessId, establishmentId, version, closedIn, reason }) {
    const saved = await establishmentSeenBy(here, businessId, establishmentId)
    insistFresh(
      version,
      saved.version,
      { closedIn: saved.closedIn ?? '' },
      { closedIn: '廃止年月' },
    )
    insist(
      itIsOpen(saved),
      theMonthIsPast(closedIn, here.today, 'closedIn'),
      itEndsAfterItBegins(
        saved.openedIn,
        closedIn,
        '廃止年月が、開始年月より前です。年月を確かめてください。',
        'closedIn',
      ),
    )
    await keepClosure(here, establishmentId, closedIn)
    return {
      about: businessId,
      noted: { establishmentId, name: saved.name, closedIn, reason },
      say: '事業所の廃止を記録しました。記録は残ります。',
    }
  },
})
