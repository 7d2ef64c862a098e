import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast, theStateAllows } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import { EstablishmentForm } from '../forms.ts'
import { onlyWhatIsRentedHasALease, theMonthIsPast } from '../rules.ts'
import { keepEstablishment } from '../tables.ts'

/** A place where a business works enters the register; the business must not have closed. */
export const addEstablishment = action({
  verb: 'businesses.add-establishment',
  may: may.writeBusinesses,
  form: EstablishmentForm,

  async run(here, typed) {
    const business = await businessSeenBy(here, typed.businessId)
    insist(
      theStateAllows(business, ['仮登録', '登録', '休業'], '新しい事業所'),
      theMonthIsPast(typed.openedIn, here.today, 'openedIn'),
      onlyWhatIsRentedHasALease(typed),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    const establishmentId = await keepEstablishment(here, typed)
    return {
      about: business.id,
      noted: { establishmentId, name: typed.name, added: typed },
      params: { establishmentId },
      say: '事業所を加えました。',
    }
  },
})
