import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theBooksAreOpen } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { StepForm } from '../forms.ts'
import { theFileCanBeWritten } from '../rules.ts'
import { executionFileSeenBy, writeExecutionFile as write } from '../tables.ts'

/** Writes a file that was looked at: all of its measures, or none. */
export const writeExecutionFile = action({
  verb: 'measures.write-execution-file',
  may: may.takeInExecutions,
  form: StepForm,

  async run(here, { fileId }) {
    const file = await executionFileSeenBy(here, fileId)
    insist(theFileCanBeWritten(file), theBooksAreOpen(await settlementOf(here, file.fiscalYear)))
    const measures = await write(here, file)
    return {
      about: fileId,
      noted: { after: { file: file.fileName, fiscalYear: file.fiscalYear, measures } },
      say: `${measures}件の事業に書き込みました。取り消すこともできます。`,
    }
  },
})
