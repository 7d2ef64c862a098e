import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { awardGrant } from './actions/award-grant.ts'
import { draftAward } from './actions/draft-award.ts'
import { draftRefusal } from './actions/draft-refusal.ts'
import { recordService } from './actions/record-service.ts'
import { refuseGrant } from './actions/refuse-grant.ts'
import { withdrawAward } from './actions/withdraw-award.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.awardDraft,
    may: may.draftDecisions,
    do: draftAward,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.refusalDraft,
    may: may.draftDecisions,
    do: draftRefusal,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.service,
    may: may.draftDecisions,
    do: recordService,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.withdrawal,
    may: may.fileForCases,
    do: withdrawAward,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.awarding,
    may: may.decideAwards,
    do: awardGrant,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
  {
    post: at.refusing,
    may: may.decideAwards,
    do: refuseGrant,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
