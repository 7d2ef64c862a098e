import { action, insist, insistFresh, startJob } from '#platform'
import { isAnotherRunning } from '../../import-runs/tables.ts'
import { may } from '../../permissions.ts'
import { RunForm } from '../forms.ts'
import { itDoesNotYetWait, somethingIsToBeDone, theImportMayBecome, waitingFor } from '../rules.ts'
import { importAtWork, importToMove, interruptSilent, keepQueued, keepRunning } from '../tables.ts'
import { writeImport } from './write-import.ts'

/** The rows of the preview come into the register, or wait until the import before them is done. */
export const runImport = action({
  verb: 'businesses.run-import',
  may: may.importBusinesses,
  form: RunForm,

  async run(here, { importId, version, newState }) {
    const made = await importToMove(here, importId)
    insistFresh(version, made.version, {}, {})
    insist(
      theImportMayBecome(made.state, '実行中'),
      itDoesNotYetWait(made),
      somethingIsToBeDone(made.created + made.changed),
    )
    await interruptSilent(here)
    await keepQueued(here, importId, newState, here.person)
    const waits = await isAnotherRunning(here, importId)
    const before = waits ? await importAtWork(here) : null
    if (!waits) await keepRunning(here, importId)
    await startJob(here, writeImport, { importId, fileName: made.fileName })
    const { fileSha256, fileName, created, changed, same, doubtful, wrong } = made
    return {
      about: importId,
      noted: { fileName, sha256: fileSha256, created, changed, same, doubtful, wrong, newState },
      say: before ? `${waitingFor(before, here.now)}。` : '取込を始めました。',
    }
  },
})
