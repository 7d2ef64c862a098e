import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { reportFollowUp } from './actions/report-follow-up.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.followUp,
    may: may.fileForCases,
    do: reportFollowUp,
    again: CasePage,
    next: grantCase,
  },
])
