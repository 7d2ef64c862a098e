import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage, ReturnAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { cancelAward } from './actions/cancel-award.ts'
import { draftCancellation } from './actions/draft-cancellation.ts'
import { draftReturn } from './actions/draft-return.ts'
import { orderReturn } from './actions/order-return.ts'
import { recordRepayment } from './actions/record-repayment.ts'
import * as at from './addresses.ts'

const toCase = (_: unknown, { about }: { about: string }) => grantCase({ applicationId: about })
const again = { again: ReturnAgainPage, next: toCase }

export const routes = routeTable([
  {
    post: at.cancellationDraft,
    may: may.draftDecisions,
    do: draftCancellation,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.returnDraft,
    may: may.draftDecisions,
    do: draftReturn,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.cancelling,
    may: may.decideAwards,
    do: cancelAward,
    again: DecisionAgainPage,
    next: toCase,
  },
  {
    post: at.ordering,
    may: may.decideAwards,
    do: orderReturn,
    again: DecisionAgainPage,
    next: toCase,
  },
  { post: at.repayment, may: may.payGrants, do: recordRepayment, ...again },
])
