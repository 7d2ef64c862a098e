import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { SearchPage } from './pages/search-page.tsx'

export const routes = routeTable([
  {
    get: at.search,
    may: may.search,
    page: SearchPage,
    help: '見ることのできるすべての記録を、名称と本文からさがします。2文字の言葉でもさがせます。言葉を空白で区切ると、すべてを含む記録だけになります。100件を超えるときは「100件以上」と出ます。',
  },
])
