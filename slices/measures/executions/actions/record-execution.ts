import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped } from '../../rules.ts'
import { theBooksAreNotDecided } from '../../settlements/rules.ts'
import { settlementOf } from '../../settlements/tables.ts'
import { measureSeenBy, measureWrittenBy } from '../../tables.ts'
import { ExecutionForm } from '../forms.ts'
import { yearLabels } from '../rules.ts'
import { executionsOf, keepExecution, progressOf } from '../tables.ts'

/** One year's budget, spending and output; corrected by recording it again, before and after in the log. */
export const recordExecution = action({
  verb: 'measures.record-execution',
  may: may.recordExecutions,
  form: ExecutionForm,

  async run(here, { measureId, version, ...typed }) {
    const isFinance = may.receiveRequests(here.person)
    await (isFinance ? measureSeenBy(here, measureId) : measureWrittenBy(here, measureId))
    const isOfYear = (year: { readonly fiscalYear: number }) => year.fiscalYear === typed.fiscalYear
    const before = (await executionsOf(here, measureId)).find(isOfYear)
    insist(theBooksAreNotDecided(await settlementOf(here, typed.fiscalYear)))
    if (version !== undefined) {
      const kept = (await progressOf(here, measureId)).find(isOfYear)
      insistFresh(version, kept?.version ?? 0, { ...asTyped(before ?? {}) }, yearLabels)
    }
    await keepExecution(here, measureId, typed)
    return {
      about: measureId,
      noted: { before: before ?? null, after: typed },
      say: '執行の記録を保存しました。',
    }
  },
})
