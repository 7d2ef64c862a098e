import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { decideAdvance } from './actions/decide-advance.ts'
import { draftAdvance } from './actions/draft-advance.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.advanceDraft,
    may: may.draftDecisions,
    do: draftAdvance,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.advancing,
    may: may.decideAwards,
    do: decideAdvance,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
