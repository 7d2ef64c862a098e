import { routeTable } from '#platform'
import { foundCluster } from './actions/found-cluster.ts'
import { reviseCluster } from './actions/revise-cluster.ts'
import * as at from './addresses.ts'
import { routes as agreementRoutes } from './agreements/routes.ts'
import { routes as alarmRoutes } from './alarms/routes.ts'
import { routes as markRoutes } from './brand-marks/routes.ts'
import { routes as chainRoutes } from './chains/routes.ts'
import { routes as channelRoutes } from './channels/routes.ts'
import { routes as figureRoutes } from './figures/routes.ts'
import { routes as heritageRoutes } from './heritage-files/routes.ts'
import { routes as memberRoutes } from './members/routes.ts'
import { routes as organisationRoutes } from './organisations/routes.ts'
import { OutlookPage } from './outlooks/pages/outlook-page.tsx'
import { routes as outlookRoutes } from './outlooks/routes.ts'
import { EditPage } from './pages/edit-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { OverviewPage } from './pages/overview-page.tsx'
import { may } from './permissions.ts'
import { routes as productRoutes } from './products/routes.ts'
import { routes as publicationRoutes } from './publications/routes.ts'
import { routes as readinessRoutes } from './readiness/routes.ts'
import { routes as resourceRoutes } from './resources/routes.ts'
import { routes as shockRoutes } from './shocks/routes.ts'

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
    page: OutlookPage,
    help: '糸の太さが、続けられる人の数です。○がいなくなる年の中央値で、破線が幅です。仮定は下にすべて書いてあります。',
  },
  {
    get: at.overview,
    may: may.seeClusters,
    page: OverviewPage,
    help: '産地の由来と条件を、出典とともに残します。団体と商標・指定もここにあります。',
  },
  {
    get: at.clusterEdit,
    may: may.writeClusters,
    page: EditPage,
    help: '直す前の内容と理由は、変更の記録に残ります。ほかの人が先に直していたときは、違いを見て選べます。',
  },
  {
    post: at.clusterEdit,
    may: may.writeClusters,
    do: reviseCluster,
    again: EditPage,
    next: ({ clusterId = '' }) => at.overview({ clusterId }),
  },
  ...outlookRoutes,
  ...alarmRoutes,
  ...publicationRoutes,
  ...memberRoutes,
  ...agreementRoutes,
  ...figureRoutes,
  ...shockRoutes,
  ...organisationRoutes,
  ...markRoutes,
  ...resourceRoutes,
  ...heritageRoutes,
  ...channelRoutes,
  ...productRoutes,
  ...readinessRoutes,
  ...chainRoutes,
])
