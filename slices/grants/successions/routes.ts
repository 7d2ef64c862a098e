import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { approveSuccession } from './actions/approve-succession.ts'
import { draftSuccession } from './actions/draft-succession.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.successionDraft,
    may: may.draftDecisions,
    do: draftSuccession,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.succeeding,
    may: may.decideAwards,
    do: approveSuccession,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
