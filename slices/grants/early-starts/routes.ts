import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { askEarlyStart } from './actions/ask-early-start.ts'
import { allowEarlyStart, refuseEarlyStart } from './actions/decide-early-start.ts'
import { draftEarlyStart } from './actions/draft-early-start.ts'
import * as at from './addresses.ts'

const decided = {
  again: DecisionAgainPage,
  next: (_: unknown, { about }: { about: string }) => grantCase({ applicationId: about }),
}

export const routes = routeTable([
  {
    post: at.earlyStart,
    may: may.fileForCases,
    do: askEarlyStart,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.earlyStartDraft,
    may: may.draftDecisions,
    do: draftEarlyStart,
    again: CasePage,
    next: grantCase,
  },
  { post: at.allowing, may: may.decideAwards, do: allowEarlyStart, ...decided },
  { post: at.refusing, may: may.decideAwards, do: refuseEarlyStart, ...decided },
])
