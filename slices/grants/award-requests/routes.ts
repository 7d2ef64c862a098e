import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { fileAwardRequest } from './actions/file-award-request.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.awardRequest,
    may: may.fileForCases,
    do: fileAwardRequest,
    again: CasePage,
    next: grantCase,
  },
])
