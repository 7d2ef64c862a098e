import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { DecisionAgainPage, ReturnAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { draftWaiver } from './actions/draft-waiver.ts'
import { waivePenalty } from './actions/waive-penalty.ts'
import * as at from './addresses.ts'

const toCase = (_: unknown, { about }: { about: string }) => grantCase({ applicationId: about })

export const routes = routeTable([
  {
    post: at.waiver,
    may: may.draftDecisions,
    do: draftWaiver,
    again: ReturnAgainPage,
    next: toCase,
  },
  {
    post: at.waiving,
    may: may.decideAwards,
    do: waivePenalty,
    again: DecisionAgainPage,
    next: toCase,
  },
])
