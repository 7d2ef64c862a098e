import { action, TooMany } from '#platform'
import { settingOn } from '#platform/settings'
import { may } from '../../permissions.ts'
import { ContactsForm } from '../forms.ts'
import { contactExportsADay, secondsLeftToday, tooManyToday } from '../rules.ts'
import { contactExportsToday, keepContactExport } from '../tables.ts'

/** The register as a whole, in the record of acts. */
const register = 'businesses.register'

/**
 * A file with telephone and mail: for a purpose, by somebody who has proven who they are, and so many a
 * day and person. It can be fetched for half an hour.
 */
export const openContacts = action({
  verb: 'businesses.open-contacts-export',
  may: may.exportBusinesses,
  form: ContactsForm,
  danger: true,

  async run(here, { model, format, closed, reason }) {
    const most = await settingOn(here, contactExportsADay)
    const made = await contactExportsToday(here)
    if (made >= most) throw new TooMany(secondsLeftToday(here.now, here.today), tooManyToday(most))
    const withClosed = closed === 'on'
    const exportId = await keepContactExport(here, { model, format, withClosed, reason })
    return {
      about: register,
      noted: { reason, seen: ['電話', 'メール'], exportId, model, format, withClosed },
      params: { exportId },
      say: `連絡先を含むファイルを用意しました（きょう${made + 1}回目、一日${most}回まで）。目的は記録に残りました。`,
    }
  },
})
