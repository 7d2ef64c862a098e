import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { theImportMayBecome } from '../rules.ts'
import { importToMove, keepInterrupted } from '../tables.ts'

/** The step under way is still kept; then it stands still. What its progress has moved on is no conflict. */
export const pauseImport = action({
  verb: 'businesses.pause-import',
  may: may.importBusinesses,
  form: StepForm,

  async run(here, { importId }) {
    const made = await importToMove(here, importId)
    insist(theImportMayBecome(made.state, '中断'))
    await keepInterrupted(here, importId)
    return {
      about: importId,
      noted: { doneLine: made.doneLine },
      say: '中断しました。再開すると、続きの行から取り込みます。',
    }
  },
})
