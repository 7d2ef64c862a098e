import { action, broken, insist } from '#platform'
import { caseLedBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { CutForm } from '../forms.ts'
import { theCutIsExplained } from '../rules.ts'
import { expenseOf, keepCut } from '../tables.ts'

/** 対象外: what the inspection takes off a line, with its reason; 0 takes it back. */
export const cutExpense = action({
  verb: 'grants.cut-expense',
  may: may.inspectResults,
  form: CutForm,

  async run(here, { applicationId, expenseId, cutYen, cutReason }) {
    const found = await caseLedBy(here, applicationId)
    insist(
      found.state === '検査中' ||
        broken('対象外の額は、検査をしている間だけ記録できます。', 'cutYen'),
    )
    const expense = await expenseOf(here, applicationId, expenseId)
    insist(theCutIsExplained(cutYen, expense.amountYen, cutReason))
    await keepCut(here, expenseId, { cutYen, cutReason })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { expenseId, before: expense.cutYen, cutYen, cutReason },
      say: '対象外の額を記録しました。',
    }
  },
})
