import { routeTable } from '#platform'
import { plan as planPage } from '../addresses.ts'
import { may } from '../permissions.ts'
import { receiveOutline } from './actions/receive-outline.ts'
import { takeOutline } from './actions/take-outline.ts'
import * as at from './addresses.ts'
import { NewOutlinePage } from './pages/new-page.tsx'
import { ShowOutlinePage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.newOutline,
    may: may.writePlans,
    page: NewOutlinePage,
    help: '計画書のWordや表から、目標の木を一度に作ります。読み取った後に、行ごとの内容と直すところを確かめられます。',
  },
  {
    post: at.newOutline,
    may: may.writePlans,
    do: receiveOutline,
    again: NewOutlinePage,
    next: ({ planId = '', outlineId = '' }) => at.outline({ planId, outlineId }),
    files: true,
  },
  {
    get: at.outline,
    may: may.writePlans,
    page: ShowOutlinePage,
    help: '読み取った行です。同じ段階と番号の目標は、同じ記録のまま本文だけが差し替わります。ファイルにない目標は残ります。',
  },
  {
    post: at.taking,
    may: may.writePlans,
    do: takeOutline,
    again: ShowOutlinePage,
    next: ({ planId = '' }) => planPage({ planId }),
  },
])
