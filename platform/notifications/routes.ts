import { routeTable } from '../routes.ts'
import { chooseMail, readAllNotifications, readNotification } from './actions.ts'
import * as at from './addresses.ts'
import { ListPage } from './list-page.tsx'
import { may } from './permissions.ts'

export const notificationRoutes = routeTable([
  {
    get: at.notifications,
    may: may.readOwn,
    page: ListPage,
    help: '文を選ぶとその画面が開きます。「既読にして開く」を押すと未読の数が減ります。メールで受け取るかどうかは、下の「メール」で選べます。',
  },
  {
    post: at.reading,
    may: may.readOwn,
    do: readNotification,
    again: ListPage,
    // Only ever a path of the house: `notify` is called by slices, not by people.
    next: ({ href }) =>
      href?.startsWith('/') && !href.startsWith('//') ? href : at.notifications(),
  },
  {
    post: at.readingOfAll,
    may: may.readOwn,
    do: readAllNotifications,
    again: ListPage,
    next: () => at.notifications(),
  },
  {
    post: at.mailWish,
    may: may.readOwn,
    do: chooseMail,
    again: ListPage,
    next: () => at.notifications(),
  },
])
