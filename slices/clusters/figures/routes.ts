import { routeTable } from '#platform'
import { ListPage } from '../members/pages/list-page.tsx'
import { may } from '../permissions.ts'
import { citeCounts } from './actions/cite-counts.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    post: at.citation,
    may: may.writeClusters,
    do: citeCounts,
    again: ListPage,
    next: ({ clusterId = '', figureId = '' }) => at.figure({ clusterId, figureId }),
  },
  {
    get: at.figure,
    may: may.seeClusters,
    page: ShowPage,
    help: '根拠にした日の集計です。台帳があとで変わっても、この数は変わりません。',
  },
])
