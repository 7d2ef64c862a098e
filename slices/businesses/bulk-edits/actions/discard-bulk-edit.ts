import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { DiscardForm } from '../forms.ts'
import { theEditIs } from '../rules.ts'
import { bulkEditSeenBy, moveBulkEdit } from '../tables.ts'

/** An edit that was only laid out is dropped; nothing of the register was changed. */
export const discardBulkEdit = action({
  verb: 'businesses.discard-bulk-edit',
  may: may.writeBusinesses,
  form: DiscardForm,

  async run(here, { bulkEditId }) {
    const edit = await bulkEditSeenBy(here, bulkEditId)
    insist(theEditIs(edit.state, '下書き'))
    await moveBulkEdit(here, bulkEditId, '取りやめ')
    return { about: bulkEditId, say: '一括編集をやめました。台帳は何も変わっていません。' }
  },
})
