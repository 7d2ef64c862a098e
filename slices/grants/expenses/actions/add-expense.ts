import { formatYen } from '#packages/japan'
import { action, insist, keepFile } from '#platform'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { hashOfPicture } from '../../picture-hashes/tables.ts'
import { notInTheFuture } from '../../starts/rules.ts'
import { ExpenseForm } from '../forms.ts'
import { theCategoryIsOfTheScheme, theExpensesAreOpen } from '../rules.ts'
import { keepExpense } from '../tables.ts'

/** One line of 支出明細, with the invoice or receipt as a file where there is one. */
export const addExpense = action({
  verb: 'grants.add-expense',
  may: may.fileForCases,
  form: ExpenseForm,

  async run(here, typed) {
    const found = await caseFiledBy(here, typed.applicationId)
    const { categories } = await outlineOf(here, found)
    insist(
      theExpensesAreOpen(found.state),
      theCategoryIsOfTheScheme(
        typed.categoryCode,
        categories.map((one) => one.code),
      ),
      notInTheFuture(typed.invoicedOn, here.today, 'invoicedOn'),
    )
    const file =
      typed.file === null ? null : await keepFile(here, typed.file, ['pdf', 'jpeg', 'png'], 'file')
    const pictureHash =
      typed.file === null
        ? ''
        : await hashOfPicture(new Uint8Array(await typed.file.arrayBuffer()), typed.file.name)
    const expenseId = await keepExpense(here, typed, file && { ...file, pictureHash })
    return {
      about: typed.applicationId,
      params: { applicationId: typed.applicationId },
      noted: { expenseId, amountYen: typed.amountYen, sha256: file?.sha256 ?? null },
      say: `${typed.supplierName}への支出（${formatYen(typed.amountYen)}円）を加えました。`,
    }
  },
})
