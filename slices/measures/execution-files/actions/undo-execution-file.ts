import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { StepForm } from '../forms.ts'
import { theFileCanBeUndone } from '../rules.ts'
import { changedSince, executionFileSeenBy, undoExecutionFile as undo } from '../tables.ts'

/** Puts back what stood before the file, if nobody has changed it since. */
export const undoExecutionFile = action({
  verb: 'measures.undo-execution-file',
  may: may.takeInExecutions,
  form: StepForm,

  async run(here, { fileId }) {
    const file = await executionFileSeenBy(here, fileId)
    insist(
      theFileCanBeUndone(file, await changedSince(here, file)),
      theBooksAreOpen(await settlementOf(here, file.fiscalYear)),
    )
    await undo(here, file)
    return {
      about: fileId,
      noted: { after: { file: file.fileName, measures: file.rows.length } },
      say: '取り消しました。書き込む前の額に戻しました。',
    }
  },
})
