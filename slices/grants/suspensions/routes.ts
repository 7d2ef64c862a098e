import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { endSuspensions, resumeProject } from './actions/resume-project.ts'
import { suspendProject } from './actions/suspend-project.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.suspension,
    may: may.rejectForForm,
    do: suspendProject,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.resumption,
    may: may.rejectForForm,
    do: resumeProject,
    again: CasePage,
    next: grantCase,
  },
  { every: 'day', do: endSuspensions },
])
