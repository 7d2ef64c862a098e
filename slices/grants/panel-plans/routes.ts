import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { PanelPlanPage } from './pages/plan-page.tsx'

export const routes = routeTable([
  {
    get: at.panelPlan,
    may: may.writeCalls,
    page: PanelPlanPage,
    help: '申請と採択の見込み、委員の数を入れると、その体制で優れた申請がどれだけ選ばれるかを乱数で見積もります。審査基準を封印する前に使います。',
  },
])
