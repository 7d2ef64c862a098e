import { action, broken, type Here, insist } from '#platform'
import { hasOpened } from '#platform/audit'
import { may } from '../../permissions.ts'
import { OpeningForm } from '../forms.ts'
import { sharedWith } from '../tables.ts'

const verb = 'businesses.view-shared'

/** Opens what a consent adds to the name for half an hour; the business sees who it was, and why. */
export const viewShared = action({
  verb,
  may: may.seeShared,
  form: OpeningForm,

  async run(here, { businessId, reason }) {
    const shared = await sharedWith(here, businessId)
    insist(
      shared.fields.length > 0 ||
        broken('この事業者の同意は、名称・所在地・業種・工程までです。開くものはありません。'),
    )
    return {
      about: shared.id,
      noted: { reason, seen: shared.fields, years: shared.fiscalYears },
      say: '30分間、同意のある情報を開きます。',
    }
  },
})

/** Whether this person has opened what is shared of this business, within half an hour. */
export function hasOpenedShared(here: Here, businessId: string): Promise<boolean> {
  return hasOpened(here, verb, businessId)
}
