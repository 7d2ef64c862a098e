import { action, type Here } from '#platform'
import { hasOpened } from '#platform/audit'
import { may } from '../../permissions.ts'
import { ContactsForm } from '../forms.ts'

/** The register as a whole, in the record of acts. */
const register = 'businesses.register'

/** Telephone and mail leave the house for half an hour, for a purpose, by somebody who has proven who they are. */
export const openContacts = action({
  verb: 'businesses.open-contacts-export',
  may: may.exportBusinesses,
  form: ContactsForm,
  danger: true,

  async run(_here, { reason }) {
    return {
      about: register,
      noted: { reason, seen: ['電話', 'メール'] },
      say: '30分のあいだ、連絡先を含めて書き出せます。目的は記録に残りました。',
    }
  },
})

export function hasOpenedContacts(here: Here): Promise<boolean> {
  return hasOpened(here, openContacts.verb, register)
}
