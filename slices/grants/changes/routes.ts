import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { approveChange } from './actions/approve-change.ts'
import { draftChangeDecision } from './actions/draft-change-decision.ts'
import { refuseChange } from './actions/refuse-change.ts'
import { requestChange } from './actions/request-change.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  { post: at.change, may: may.fileForCases, do: requestChange, again: CasePage, next: grantCase },
  {
    post: at.changeDraft,
    may: may.draftDecisions,
    do: draftChangeDecision,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.approving,
    may: may.decideAwards,
    do: approveChange,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
  {
    post: at.refusing,
    may: may.decideAwards,
    do: refuseChange,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
