import { routeTable } from '../routes.ts'
import { raiseView, removeView, reviseView, saveView } from './actions.ts'
import * as at from './addresses.ts'
import { ListPage } from './list-page.tsx'
import { may } from './permissions.ts'

export const savedViewRoutes = routeTable([
  {
    get: at.savedViews,
    may: may.keepViews,
    page: ListPage,
    help: '名前を押すと、保存したときの絞り込みと並び順で一覧が開きます。名前と順番を変えたり、課で共有したり、消したりできるのは、自分で保存したものだけです。',
  },
  {
    post: at.savedViews,
    may: may.keepViews,
    do: saveView,
    again: ListPage,
    next: ({ href }) => href ?? at.savedViews(),
  },
  {
    post: at.savedView,
    may: may.keepViews,
    do: reviseView,
    again: ListPage,
    next: () => at.savedViews(),
  },
  {
    post: at.raising,
    may: may.keepViews,
    do: raiseView,
    again: ListPage,
    next: () => at.savedViews(),
  },
  {
    post: at.removal,
    may: may.keepViews,
    do: removeView,
    again: ListPage,
    next: () => at.savedViews(),
  },
])
