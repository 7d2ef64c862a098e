import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { addExpense } from './actions/add-expense.ts'
import { cutExpense } from './actions/cut-expense.ts'
import { removeExpense } from './actions/remove-expense.ts'
import * as at from './addresses.ts'
import { ExpensesPage, proofFile } from './pages/expenses-page.tsx'

export const routes = routeTable([
  {
    get: at.expenses,
    may: may.seeCases,
    page: ExpensesPage,
    help: '補助事業で支払ったものの明細です。実績報告の前に、請求書や領収書と合わせて1件ずつ入れます。',
  },
  { get: at.proof, may: may.seeCases, file: proofFile },
  {
    post: at.expenses,
    may: may.fileForCases,
    do: addExpense,
    again: ExpensesPage,
    next: at.expenses,
  },
  {
    post: at.removal,
    may: may.fileForCases,
    do: removeExpense,
    again: ExpensesPage,
    next: at.expenses,
  },
  { post: at.cut, may: may.inspectResults, do: cutExpense, again: ExpensesPage, next: at.expenses },
])
