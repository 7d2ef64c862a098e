import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { DecisionAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { approveDisposal } from './actions/approve-disposal.ts'
import { draftDisposal } from './actions/draft-disposal.ts'
import { registerAsset } from './actions/register-asset.ts'
import * as at from './addresses.ts'
import { AssetsPage } from './pages/assets-page.tsx'

export const routes = routeTable([
  {
    get: at.assets,
    may: may.seeCases,
    page: AssetsPage,
    help: '補助金で取得した財産です。単価が要綱の額以上のものは、耐用年数が過ぎるまで処分に承認が要ります。',
  },
  { post: at.assets, may: may.fileForCases, do: registerAsset, again: AssetsPage, next: at.assets },
  {
    post: at.disposalDraft,
    may: may.draftDecisions,
    do: draftDisposal,
    again: AssetsPage,
    next: grantCase,
  },
  {
    post: at.disposing,
    may: may.decideAwards,
    do: approveDisposal,
    again: DecisionAgainPage,
    next: (_, { about }) => grantCase({ applicationId: about }),
  },
])
