import { routeTable } from '#platform'
import { inspectChild } from '../child-inspections/actions/inspect-child.ts'
import { childInspection } from '../child-inspections/addresses.ts'
import { may } from '../permissions.ts'
import { cancelChild } from './actions/cancel-child.ts'
import { decideChild } from './actions/decide-child.ts'
import { reportBodyYear } from './actions/report-body-year.ts'
import { settleChild } from './actions/settle-child.ts'
import * as at from './addresses.ts'
import { ChildrenPage } from './pages/children-page.tsx'

const again = { again: ChildrenPage, next: at.children }

export const routes = routeTable([
  {
    get: at.children,
    may: may.seeCases,
    page: ChildrenPage,
    help: '団体が事業者に交付する間接補助です。市の交付決定額から事務費の上限を引いた額までで、市の条件はすべて引き継がれます。',
  },
  { post: at.children, may: may.grantOn, do: decideChild, ...again },
  { post: at.cancellation, may: may.grantOn, do: cancelChild, ...again },
  { post: at.settlement, may: may.grantOn, do: settleChild, ...again },
  { post: childInspection, may: may.inspectResults, do: inspectChild, ...again },
  { post: at.bodyYear, may: may.grantOn, do: reportBodyYear, ...again },
])
