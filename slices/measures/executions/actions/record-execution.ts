import { action } from '#platform'
import { may } from '../../permissions.ts'
import { measureSeenBy, measureWrittenBy } from '../../tables.ts'
import { ExecutionForm } from '../forms.ts'
import { executionsOf, keepExecution } from '../tables.ts'

/** One year's budget, spending and output; corrected by recording it again, before and after in the log. */
export const recordExecution = action({
  verb: 'measures.record-execution',
  may: may.recordExecutions,
  form: ExecutionForm,

  async run(here, { measureId, ...typed }) {
    const isFinance = may.receiveRequests(here.person)
    await (isFinance ? measureSeenBy(here, measureId) : measureWrittenBy(here, measureId))
    const before = (await executionsOf(here, measureId)).find(
      (year) => year.fiscalYear === typed.fiscalYear,
    )
    await keepExecution(here, measureId, typed)
    return {
      about: measureId,
      noted: { before: before ?? null, after: typed },
      say: '執行の記録を保存しました。',
    }
  },
})
