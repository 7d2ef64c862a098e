import { routeTable } from '#platform'
import { appeal } from '../appeals/addresses.ts'
import { AppealPage } from '../appeals/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { rerunSelection } from './actions/rerun-selection.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.rerun,
    may: may.sealCriteria,
    do: rerunSelection,
    again: AppealPage,
    next: ({ requestId = '' }: Readonly<Record<string, string>>) => appeal({ requestId }),
  },
])
