import type { Here } from '#platform'
import { hasOpened, viewing } from '#platform/audit'
import { may } from '../../permissions.ts'

const verb = 'businesses.view-people-in-list'

/** What is opened; one record of acts for the list as a whole. */
export const peopleOfTheList = 'businesses.list'

/** Opens age and succession in the list for half an hour, with the reason, in the record of acts. */
export const viewPeopleInList = viewing(verb, may.seePeople)

/** Whether this person has opened age and succession in the list, within half an hour. */
export function hasOpenedList(here: Here): Promise<boolean> {
  return hasOpened(here, verb, peopleOfTheList)
}
