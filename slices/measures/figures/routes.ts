import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.figures,
    may: may.seeMeasures,
    page: ShowPage,
    help: '帳票の数字の出どころです。値、出し方、もとの記録を並べます。「もとの記録」から、積算の行、制度の条文、指標の測定、執行や評価シートの記録に進みます。帳票には一つのリンクで戻れます。',
  },
])
