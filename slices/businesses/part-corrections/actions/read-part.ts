import { type Here, insist, parseForm } from '#platform'
import { EquipmentForm } from '../../equipment/forms.ts'
import { equipmentLabels, theRenewalFollows, theYearHasCome } from '../../equipment/rules.ts'
import { EstablishmentForm } from '../../establishments/forms.ts'
import {
  establishmentLabels,
  onlyWhatIsRentedHasALease,
  shownAs,
  theMonthIsPast,
} from '../../establishments/rules.ts'
import { HoldingForm } from '../../holdings/forms.ts'
import {
  holdingLabels,
  theCapacityHasItsUnit,
  theLotEndsAfterItBegins,
} from '../../holdings/rules.ts'
import type { Part } from '../rules.ts'

type Values = Readonly<Record<string, string>>

/** What stands in the form of an officer besides: where it was said, and on which day. */
export const saidByThemselves = (here: Here): Readonly<Record<Part, Values>> => ({
  establishments: { source: '本人の申出', confirmedOn: here.today },
  holdings: { verified: '本人の申告', verifiedOn: here.today },
  equipment: { source: '本人の申出', confirmedOn: here.today },
})

const readers: Readonly<Record<Part, (here: Here, typed: object) => Values>> = {
  establishments(here, typed) {
    const read = parseForm(EstablishmentForm, typed)
    insist(theMonthIsPast(read.openedIn, here.today, 'openedIn'), onlyWhatIsRentedHasALease(read))
    return shownAs(establishmentLabels, read)
  },
  holdings(_here, typed) {
    const read = parseForm(HoldingForm, typed)
    insist(theLotEndsAfterItBegins(read), theCapacityHasItsUnit(read))
    return shownAs(holdingLabels, read)
  },
  equipment(here, typed) {
    const read = parseForm(EquipmentForm, typed)
    insist(theYearHasCome(read.installedYear, here.today), theRenewalFollows(read))
    return shownAs(equipmentLabels, read)
  },
}

/** Read and judged as an officer's form is, so that nothing is proposed that could not be kept. */
export function readPart(here: Here, part: Part, businessId: string, typed: Values): Values {
  return readers[part](here, { ...typed, ...saidByThemselves(here)[part], businessId })
}
