import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { reportProgress } from './actions/report-progress.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.progressReport,
    may: may.fileForCases,
    do: reportProgress,
    again: CasePage,
    next: grantCase,
  },
])
