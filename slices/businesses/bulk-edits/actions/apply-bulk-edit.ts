import { action, broken, insist, insistFresh, startJob } from '#platform'
import { may } from '../../permissions.ts'
import { fieldLabels } from '../../rules.ts'
import { ApplicationForm } from '../forms.ts'
import { mostAtOnce, theEditIs } from '../rules.ts'
import { bulkEditSeenBy, moveBulkEdit, outcomesOf, rowsAfter } from '../tables.ts'
import { applyJob } from './work-through-rows.ts'
import { writeRows } from './write-rows.ts'

/** All rows that can be changed are changed as one act; beyond two hundred as a job. */
export const applyBulkEdit = action({
  verb: 'businesses.apply-bulk-edit',
  may: may.writeBusinesses,
  form: ApplicationForm,

  async run(here, { bulkEditId, version, reason }) {
    const edit = await bulkEditSeenBy(here, bulkEditId)
    insistFresh(version, edit.version, edit.changes, fieldLabels)
    const rows = (await outcomesOf(here, bulkEditId)).get('直す') ?? 0
    insist(theEditIs(edit.state, '下書き'), rows > 0 || broken('直す事業者がありません。'))
    const done = { about: bulkEditId, noted: { rows, changes: edit.changes, reason } }
    if (rows > mostAtOnce) {
      const jobId = await startJob(here, applyJob, { bulkEditId, reason, rows })
      await moveBulkEdit(here, bulkEditId, '実行中', { reason, jobId })
      return { ...done, say: '一括編集を始めました。画面を閉じても続きます。' }
    }
    const planned = await rowsAfter(here, bulkEditId, -1, mostAtOnce, '直す')
    const told = await writeRows(here, edit, planned, reason)
    await moveBulkEdit(here, bulkEditId, '実行済', { reason })
    const changed = told.filter(({ outcome }) => outcome === '直した').length
    return { ...done, say: `${changed}件を直しました。30日以内なら、まとめて元に戻せます。` }
  },
})
