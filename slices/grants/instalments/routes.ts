import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { DecisionAgainPage, ReturnAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { agreeInstalments } from './actions/agree-instalments.ts'
import { draftInstalments } from './actions/draft-instalments.ts'
import * as at from './addresses.ts'

const toCase = (_: unknown, { about }: { about: string }) => grantCase({ applicationId: about })

export const routes = routeTable([
  {
    post: at.instalments,
    may: may.draftDecisions,
    do: draftInstalments,
    again: ReturnAgainPage,
    next: toCase,
  },
  {
    post: at.agreeing,
    may: may.decideAwards,
    do: agreeInstalments,
    again: DecisionAgainPage,
    next: toCase,
  },
])
