import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { MatchesPage } from './pages/matches-page.tsx'

export const routes = routeTable([
  {
    get: at.matches,
    may: may.seeListings,
    page: MatchesPage,
    help: '地域・締切・申請者・業種・従業員数・使い道・期間の七つを、それぞれ該当・要確認・対象外とし、理由になった言葉を出します。人が公募要領を読んで登録した制度だけが財源になります。',
  },
])
