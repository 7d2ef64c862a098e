import { routeTable } from '#platform'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { may } from '../permissions.ts'
import { reviseTarget } from './actions/revise-target.ts'
import * as at from './addresses.ts'
import { NewTargetPage } from './pages/new-page.tsx'

export const routes = routeTable([
  {
    get: at.newTarget,
    may: may.writePlans,
    page: NewTargetPage,
    help: '前の目標を残したまま、新しい目標を加えます。判定の済んだ期間は、そのときの目標のままです。',
  },
  {
    post: at.targets,
    may: may.writePlans,
    do: reviseTarget,
    again: NewTargetPage,
    next: ({ indicatorId = '' }) => indicatorPage({ indicatorId }),
  },
])
