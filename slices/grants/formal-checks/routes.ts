import { routeTable } from '#platform'
import { application as caseAt } from '../applications/addresses.ts'
import { may } from '../permissions.ts'
import { completeCheck } from './actions/complete-check.ts'
import { recordCheck } from './actions/record-check.ts'
import * as at from './addresses.ts'
import { FormalCheckPage } from './pages/check-page.tsx'

export const routes = routeTable([
  {
    get: at.formalCheck,
    may: may.seeFormalChecks,
    page: FormalCheckPage,
    help: '書類がそろっているかを点検します。市税と暴力団排除の照会は、該当の有無だけを記録します。完了するのは係長です。',
  },
  {
    post: at.formalCheck,
    may: may.takeInAtDesk,
    do: recordCheck,
    again: FormalCheckPage,
    next: ({ applicationId = '' }) => at.formalCheck({ applicationId }),
  },
  {
    post: at.completion,
    may: may.completeFormalChecks,
    do: completeCheck,
    again: FormalCheckPage,
    next: ({ applicationId = '' }) => caseAt({ applicationId }),
  },
])
