import { action, insist } from '#platform'
import { caseFiledBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { RemovalForm } from '../forms.ts'
import { theExpensesAreOpen } from '../rules.ts'
import { expenseOf, markRemoved } from '../tables.ts'

/** Takes a line out before it is reported; the row stays. */
export const removeExpense = action({
  verb: 'grants.remove-expense',
  may: may.fileForCases,
  form: RemovalForm,

  async run(here, { applicationId, expenseId }) {
    const found = await caseFiledBy(here, applicationId)
    insist(theExpensesAreOpen(found.state))
    const expense = await expenseOf(here, applicationId, expenseId)
    await markRemoved(here, expenseId)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { expenseId, amountYen: expense.amountYen },
      say: '支出を取り除きました。',
    }
  },
})
