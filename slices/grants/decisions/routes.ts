import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { may } from '../permissions.ts'
import { returnDecision } from './actions/return-decision.ts'
import * as at from './addresses.ts'
import { DecisionAgainPage } from './pages/decision-page.tsx'
import { DecisionsPage, decisionsFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.decisions,
    may: may.seeAmounts,
    page: DecisionsPage,
    help: '決裁を待っている起案です。起案の種類と、事業・申請者・受付番号・起案者の言葉で絞れます。起案した人は自分の起案を決裁できません。',
  },
  { get: at.decisionsCsv, may: may.seeAmounts, file: decisionsFile },
  {
    post: at.returning,
    may: may.decideAwards,
    do: returnDecision,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
