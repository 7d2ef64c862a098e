import { routeTable } from '#platform'
import { draftCheck } from '../application-drafts/addresses.ts'
import { may } from '../permissions.ts'
import { receipt } from '../receipts/addresses.ts'
import { submitApplication } from './actions/submit-application.ts'
import * as at from './addresses.ts'
import { CheckPage } from './pages/check-page.tsx'

export const routes = routeTable([
  {
    get: draftCheck,
    may: may.writeDrafts,
    page: CheckPage,
    help: '書いたことをもう一度読み、同意の印を付けて出します。受付は市の時計で決まり、締切ちょうどまで受け付けます。',
  },
  {
    post: at.submission,
    may: may.writeDrafts,
    do: submitApplication,
    again: CheckPage,
    next: ({ receiptId = '' }) => receipt({ receiptId }),
  },
])
