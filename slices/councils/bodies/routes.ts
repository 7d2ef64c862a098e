import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.bodies,
    may: may.seeBodies,
    page: ListPage,
    menu: { stage: 'decide', label: '会議', order: 20 },
    help: '会議体の一覧です。名称を押すと、根拠と規則、委員、開催の記録に進みます。「女性」は、性別を答えた委員のうちの人数です。',
  },
])
