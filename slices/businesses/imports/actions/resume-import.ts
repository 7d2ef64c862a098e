import { action, hasRole, insist, startJob } from '#platform'
import { isAnotherRunning } from '../../import-runs/tables.ts'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { itDoesNotYetWait, mayResume, theImportMayBecome, waitingFor } from '../rules.ts'
import { importAtWork, importToMove, interruptSilent, keepQueued, keepRunning } from '../tables.ts'
import { writeImport } from './write-import.ts'

/** Goes on behind the last line that was written; for who began it, or a chief. */
export const resumeImport = action({
  verb: 'businesses.resume-import',
  may: may.importBusinesses,
  form: StepForm,

  async run(here, { importId }) {
    await interruptSilent(here)
    const made = await importToMove(here, importId)
    const isSame = made.startedBy === here.person.id
    const isChief = hasRole(here.person, 'chief')
    insist(
      theImportMayBecome(made.state, '実行中'),
      itDoesNotYetWait(made),
      mayResume({ isSame, isChief }, made.startedName),
    )
    const begun = { id: made.startedBy, name: made.startedName }
    await keepQueued(here, importId, made.newState, begun)
    const waits = await isAnotherRunning(here, importId)
    const before = waits ? await importAtWork(here) : null
    if (!waits) await keepRunning(here, importId)
    await startJob(here, writeImport, { importId, fileName: made.fileName })
    return {
      about: importId,
      noted: { doneLine: made.doneLine },
      say: before ? `${waitingFor(before, here.now)}。` : '続きの行から再開しました。',
    }
  },
})
