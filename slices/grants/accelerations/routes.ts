import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { DecisionAgainPage, ReturnAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { bringForward } from './actions/bring-forward.ts'
import { draftAcceleration } from './actions/draft-acceleration.ts'
import * as at from './addresses.ts'

const toCase = (_: unknown, { about }: { about: string }) => grantCase({ applicationId: about })

export const routes = routeTable([
  {
    post: at.acceleration,
    may: may.draftDecisions,
    do: draftAcceleration,
    again: ReturnAgainPage,
    next: toCase,
  },
  {
    post: at.accelerating,
    may: may.decideAwards,
    do: bringForward,
    again: DecisionAgainPage,
    next: toCase,
  },
])
