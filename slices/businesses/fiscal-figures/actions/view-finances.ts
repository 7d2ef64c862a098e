import { action, type Here } from '#platform'
import { hasOpened } from '#platform/audit'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { OpeningForm } from '../forms.ts'

const verb = 'businesses.view-finances'

/** Opens figures and sales of one business for half an hour, with the reason, in the record of acts. */
export const viewFinances = action({
  verb,
  may: may.seeFinances,
  form: OpeningForm,

  async run(here, { businessId, reason }) {
    const business = await businessSeenBy(here, businessId)
    return { about: business.id, noted: { reason }, say: '30分間、財務と販路を開きます。' }
  },
})

/** Whether this person has opened the finances of this business, within half an hour. */
export function hasOpenedFinances(here: Here, businessId: string): Promise<boolean> {
  return hasOpened(here, verb, businessId)
}

/** Said where the half hour is over, or has not begun. */
export const notOpenedSentence =
  '財務と販路が開かれていません。目的を書いて開くと、30分のあいだ直せます。'
