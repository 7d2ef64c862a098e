import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { draftSettlement } from './actions/draft-settlement.ts'
import { settleGrant } from './actions/settle-grant.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.settlementDraft,
    may: may.draftDecisions,
    do: draftSettlement,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.settling,
    may: may.decideAwards,
    do: settleGrant,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
