import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { completeCase } from './actions/complete-case.ts'
import { fileInvoice } from './actions/file-invoice.ts'
import { recordPayment } from './actions/record-payment.ts'
import * as at from './addresses.ts'
import { PaymentAgainPage, PaymentsPage, paymentsFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.payments,
    may: may.payGrants,
    page: PaymentsPage,
    help: '支払を待つ請求です。支払った日と支出命令書などの番号を記録します。請求の種類と、事業・相手・受付番号・口座名義の言葉で絞れます。',
  },
  { get: at.paymentsCsv, may: may.payGrants, file: paymentsFile },
  { post: at.invoice, may: may.fileForCases, do: fileInvoice, again: CasePage, next: grantCase },
  {
    post: at.payment,
    may: may.payGrants,
    do: recordPayment,
    again: PaymentAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
  {
    post: at.completion,
    may: may.draftDecisions,
    do: completeCase,
    again: CasePage,
    next: grantCase,
  },
])
