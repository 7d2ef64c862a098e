import { routeTable } from '../routes.ts'
import { decideSetting } from './actions/decide-setting.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'

export const settingRoutes = routeTable([
  {
    get: at.settings,
    may: may.seeSettings,
    page: ListPage,
    menu: { stage: 'rec', label: '市の設定', order: 92 },
    help: '市ごとに決められる値の一覧です。「要確認」は、初期値のまま使っているもので、市の規程や運用と合うかを確かめる必要があります。設定の名前を選ぶと、日付を区切って別の値を決められます。決めた値は、その日から使われます。',
  },
  {
    get: at.setting,
    may: may.seeSettings,
    page: ShowPage,
    help: '一つの設定の、いまの値とこれまでの値です。別の値を決めるときは、いつからかと理由を書きます。前の値は消えず、その期間の計算に使い続けます。',
  },
  {
    post: at.setting,
    may: may.decideSettings,
    do: decideSetting,
    again: ShowPage,
    next: () => at.settings(),
  },
])
