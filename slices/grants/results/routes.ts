import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { reportResult } from './actions/report-result.ts'
import { sendLateNotice } from './actions/send-late-notice.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.lateNotice,
    may: may.draftDecisions,
    do: sendLateNotice,
    again: CasePage,
    next: grantCase,
  },
  { post: at.result, may: may.fileForCases, do: reportResult, again: CasePage, next: grantCase },
])
