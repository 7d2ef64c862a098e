import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { reportStart } from './actions/report-start.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  { post: at.start, may: may.fileForCases, do: reportStart, again: CasePage, next: grantCase },
])
