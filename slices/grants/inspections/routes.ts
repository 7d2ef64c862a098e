import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { beginInspection } from './actions/begin-inspection.ts'
import { orderCorrection } from './actions/order-correction.ts'
import { passInspection } from './actions/pass-inspection.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.beginning,
    may: may.inspectResults,
    do: beginInspection,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.passing,
    may: may.inspectResults,
    do: passInspection,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.correction,
    may: may.rejectForForm,
    do: orderCorrection,
    again: CasePage,
    next: grantCase,
  },
])
