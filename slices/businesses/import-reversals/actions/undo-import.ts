import { todayIn } from '#packages/japan'
import { action, insist, startJob } from '#platform'
import { settingOn } from '#platform/settings'
import { UndoForm } from '../../imports/forms.ts'
import { undoDays } from '../../imports/rules.ts'
import { importToMove, keepUndone } from '../../imports/tables.ts'
import { may } from '../../permissions.ts'
import { thereIsSomethingToUndo } from '../rules.ts'
import { tickRows } from '../tables.ts'
import { restoreImport } from './restore-import.ts'

/** A whole import is taken back; what somebody has edited since stays, unless it is ticked. */
export const undoImport = action({
  verb: 'businesses.undo-import',
  may: may.undoImports,
  form: UndoForm,

  async run(here, { importId, reason, also, all }) {
    const made = await importToMove(here, importId)
    const days = await settingOn(here, undoDays)
    const endedOn = todayIn(new Date(made.endedAt ?? here.now))
    insist(thereIsSomethingToUndo(made, endedOn, days, here.today))
    await tickRows(here, importId, all === 'on' ? 'all' : also)
    await keepUndone(here, importId, reason)
    await startJob(here, restoreImport, { importId, fileName: made.fileName })
    const { fileName, fileSha256, doneCreated, doneChanged } = made
    return {
      about: importId,
      noted: { reason, fileName, sha256: fileSha256, doneCreated, doneChanged, also, all },
      say: '取り消しています。元に戻した件数は、この画面に出ます。',
    }
  },
})
