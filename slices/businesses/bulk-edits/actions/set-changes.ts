import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { fieldLabels } from '../../rules.ts'
import { ChangesForm } from '../forms.ts'
import { aChangeIsTyped, theEditIs } from '../rules.ts'
import { bulkEditSeenBy, rewriteChanges } from '../tables.ts'
import { checkRows } from './check-rows.ts'

/** What every row is to be given; nothing of the register is changed yet. */
export const setChanges = action({
  verb: 'businesses.set-bulk-changes',
  may: may.writeBusinesses,
  form: ChangesForm,

  async run(here, { bulkEditId, version, ...typed }) {
    const edit = await bulkEditSeenBy(here, bulkEditId)
    insistFresh(version, edit.version, edit.changes, fieldLabels)
    insist(theEditIs(edit.state, '下書き'), aChangeIsTyped(typed))
    const changes = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    await rewriteChanges(here, bulkEditId, changes)
    await checkRows(here, bulkEditId, changes)
    return { about: bulkEditId, noted: { before: edit.changes, after: changes } }
  },
})
