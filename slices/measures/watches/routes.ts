import { routeTable } from '#platform'
import { ListPage } from '../listings/pages/list-page.tsx'
import { may } from '../permissions.ts'
import { remindWatchers } from './actions/remind-watchers.ts'
import { stopWatching } from './actions/stop-watching.ts'
import { watchListings } from './actions/watch-listings.ts'
import * as at from './addresses.ts'
import { WatchesPage } from './pages/watches-page.tsx'

export const routes = routeTable([
  {
    get: at.watches,
    may: may.seeListings,
    page: WatchesPage,
    help: 'あなたが見張っている条件です。新しい制度、上限額や締切の変更、締切の30・14・7日前を、お知らせで受け取ります。',
  },
  {
    post: at.watches,
    may: may.seeListings,
    do: watchListings,
    again: ListPage,
    next: () => at.watches(),
  },
  {
    post: at.watch,
    may: may.seeListings,
    do: stopWatching,
    again: WatchesPage,
    next: () => at.watches(),
  },
  { every: 'day', do: remindWatchers },
])
