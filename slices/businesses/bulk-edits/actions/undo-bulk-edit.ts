import { action, insist, insistFresh, startJob } from '#platform'
import { may } from '../../permissions.ts'
import { fieldLabels } from '../../rules.ts'
import { ApplicationForm } from '../forms.ts'
import { itCanStillBeUndone, mostAtOnce, theEditIs } from '../rules.ts'
import { bulkEditSeenBy, moveBulkEdit, outcomesOf, rowsAfter } from '../tables.ts'
import { undoJob } from './work-through-rows.ts'
import { restoreRows } from './write-rows.ts'

/** The whole edit is taken back; rows that somebody edited since are left as they are, and listed. */
export const undoBulkEdit = action({
  verb: 'businesses.undo-bulk-edit',
  may: may.writeBusinesses,
  form: ApplicationForm,

  async run(here, { bulkEditId, version, reason }) {
    const edit = await bulkEditSeenBy(here, bulkEditId)
    insistFresh(version, edit.version, edit.changes, fieldLabels)
    insist(theEditIs(edit.state, '実行済'), itCanStillBeUndone(edit.appliedAt, here.now))
    const rows = (await outcomesOf(here, bulkEditId)).get('直した') ?? 0
    const done = { about: bulkEditId, noted: { rows, reason } }
    if (rows > mostAtOnce) {
      const jobId = await startJob(here, undoJob, { bulkEditId, reason, rows })
      await moveBulkEdit(here, bulkEditId, '取消中', { jobId })
      return { ...done, say: '元に戻し始めました。画面を閉じても続きます。' }
    }
    const changed = await rowsAfter(here, bulkEditId, -1, mostAtOnce, '直した')
    const told = await restoreRows(here, edit, changed, reason)
    await moveBulkEdit(here, bulkEditId, '取消済')
    const back = told.filter(({ outcome }) => outcome === '戻した').length
    const left = told.length - back
    return {
      ...done,
      say: `${back}件を元に戻しました。${left > 0 ? `${left}件は、あとで直されているため残しました。` : ''}`,
    }
  },
})
