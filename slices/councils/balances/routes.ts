import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { BalancePage } from './pages/balance-page.tsx'

export const routes = routeTable([
  {
    get: at.balance,
    may: may.seeBodies,
    page: BalancePage,
    help: '委員の構成を、市の目標と比べます。「あと2人」は、いまの人数のまま入れ替えたときに足りない人数です。「回答しない」は割合に入れず、人数を書きます。',
  },
])
