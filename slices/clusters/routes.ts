import { routeTable } from '#platform'
import { foundCluster } from './actions/found-cluster.ts'
import * as at from './addresses.ts'
import { routes as chainRoutes } from './chains/routes.ts'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'

export const routes = routeTable([
  {
    get: at.clusters,
    may: may.seeClusters,
    page: ListPage,
    menu: { stage: 'rec', label: '産地と工程', order: 20 },
    help: '産地を選ぶと、工程のつながりと、担い手がいなくなる見込みの年が出ます。',
  },
  {
    get: at.newCluster,
    may: may.writeClusters,
    page: NewPage,
    help: '由来を書いたときは、何で知ったか（市史、組合史など）も入れてください。',
  },
  {
    post: at.clusters,
    may: may.writeClusters,
    do: foundCluster,
    again: NewPage,
    next: (params) => at.cluster({ clusterId: params.clusterId ?? '' }),
  },
  {
    get: at.cluster,
    may: may.seeClusters,
    page: ShowPage,
    help: '産地のなりたちと、いまの工程・担い手・流通です。',
  },
  ...chainRoutes,
])
