import { routeTable } from '#platform'
import { meeting as meetingPage } from '../meetings/addresses.ts'
import { may } from '../permissions.ts'
import { setItems } from './actions/set-items.ts'
import * as at from './addresses.ts'
import { ItemsPage } from './pages/items-page.tsx'

export const routes = routeTable([
  {
    get: at.items,
    may: may.writeBodies,
    page: ItemsPage,
    help: '議題の順と時間を決めます。非公開にするときは、情報公開条例のどれに当たるかを選びます。非公開の議題は、公開の会議録に題と理由だけが出ます。',
  },
  {
    post: at.items,
    may: may.writeBodies,
    do: setItems,
    again: ItemsPage,
    next: ({ meetingId = '' }) => meetingPage({ meetingId }),
  },
])
