import { action, type Here } from '#platform'
import { hasOpened } from '#platform/audit'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { OpeningForm } from '../forms.ts'

const verb = 'businesses.view-people'

/** Opens the people of one business for half an hour, with the reason, in the record of acts. */
export const viewPeople = action({
  verb,
  may: may.seePeople,
  form: OpeningForm,

  async run(here, { businessId, reason }) {
    const business = await businessSeenBy(here, businessId)
    return { about: business.id, noted: { reason }, say: '30分間、担い手の情報を開きます。' }
  },
})

/** Whether this person has opened the people of this business, within half an hour. */
export function hasOpenedPeople(here: Here, businessId: string): Promise<boolean> {
  return hasOpened(here, verb, businessId)
}
