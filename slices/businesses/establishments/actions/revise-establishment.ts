import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { EstablishmentEditForm } from '../forms.ts'
import {
  changesInWords,
  establishmentLabels,
  itEndsAfterItBegins,
  onlyWhatIsRentedHasALease,
  shownAs,
  theMonthIsPast,
} from '../rules.ts'
import { establishmentSeenBy, rewriteEstablishment } from '../tables.ts'

/** What is known of an establishment is put right; what stood there stays in the history. */
export const reviseEstablishment = action({
  verb: 'businesses.revise-establishment',
  may: may.writeBusinesses,
  form: EstablishmentEditForm,

  async run(here, { businessId, establishmentId, version, ...typed }) {
    const saved = await establishmentSeenBy(here, businessId, establishmentId)
    insistFresh(version, saved.version, shownAs(establishmentLabels, saved), establishmentLabels)
    insist(
      theMonthIsPast(typed.openedIn, here.today, 'openedIn'),
      itEndsAfterItBegins(
        typed.openedIn,
        saved.closedIn,
        '開始年月が、廃止年月より後になっています。',
        'openedIn',
      ),
      onlyWhatIsRentedHasALease(typed),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    await rewriteEstablishment(here, establishmentId, typed)
    return {
      about: businessId,
      noted: {
        establishmentId,
        name: saved.name,
        ...changesInWords(establishmentLabels, saved, typed),
      },
      say: '事業所の記録を直しました。',
    }
  },
})
