import { routeTable } from '#platform'
import { conceivePlan } from './actions/conceive-plan.ts'
import { openPlan } from './actions/open-plan.ts'
import * as at from './addresses.ts'
import { routes as commentRoundRoutes } from './comment-rounds/routes.ts'
import { routes as comparisonRoutes } from './comparisons/routes.ts'
import { routes as contradictionRoutes } from './contradictions/routes.ts'
import { routes as goalRoutes } from './goals/routes.ts'
import { routes as indicatorRoutes } from './indicators/routes.ts'
import { routes as keptPaperRoutes } from './kept-papers/routes.ts'
import { routes as matrixRoutes } from './matrix/routes.ts'
import { routes as outlineRoutes } from './outlines/routes.ts'
import { ListPage } from './pages/list-page.tsx'
import { ConceptionPage, NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'
import { routes as paperRoutes } from './plan-papers/routes.ts'
import { routes as pledgeRoutes } from './pledges/routes.ts'
import { routes as coverageRoutes } from './signals/routes.ts'
import { routes as versionRoutes } from './versions/routes.ts'

const id = (params: Readonly<Record<string, string>>, name: string) => params[name] ?? ''

export const routes = routeTable([
  {
    get: at.plans,
    may: may.seePlans,
    page: ListPage,
    menu: { stage: 'decide', label: '計画と目標', order: 10 },
    help: '計画を一覧します。名称を開くと、目標の木と、それぞれの指標・事業の数、次にできることが出ます。改定中の計画には、作っている版の状態も並びます。',
  },
  {
    get: at.newPlan,
    may: may.writePlans,
    page: NewPage,
    help: '策定した日を正しく入れてください。その日より後につないだ根拠には「後付け」と表示されます。',
  },
  {
    post: at.plans,
    may: may.writePlans,
    do: openPlan,
    again: NewPage,
    next: (p) => at.plan({ planId: id(p, 'planId') }),
  },
  {
    get: at.conception,
    may: may.conceivePlans,
    page: ConceptionPage,
    help: '新しい計画を構想から始めます。策定方針は、後から計画のページで読めます。',
  },
  {
    post: at.conception,
    may: may.conceivePlans,
    do: conceivePlan,
    again: ConceptionPage,
    next: (p) => at.plan({ planId: id(p, 'planId') }),
  },
  {
    get: at.plan,
    may: may.seePlans,
    page: ShowPage,
    help: '目標を計画書の順に並べています。目標を開くと、なぜその目標なのか、どの事務事業が受けているかがたどれます。改定中のときは、作っている版へ上から進めます。',
  },
  ...goalRoutes,
  ...versionRoutes,
  ...comparisonRoutes,
  ...commentRoundRoutes,
  ...outlineRoutes,
  ...pledgeRoutes,
  ...contradictionRoutes,
  ...coverageRoutes,
  ...indicatorRoutes,
  ...matrixRoutes,
  ...paperRoutes,
  ...keptPaperRoutes,
])
