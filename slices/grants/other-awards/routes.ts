import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { readList } from './actions/read-list.ts'
import { takeList } from './actions/take-list.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.lists,
    may: may.inspectResults,
    page: ListPage,
    help: '都道府県やgBizINFOの補助金の一覧を読み込み、同じ相手への重なりを見つけます。見つけたものは確認事項として尋ねるだけです。',
  },
  {
    post: at.lists,
    may: may.inspectResults,
    do: readList,
    again: ListPage,
    next: ({ listId = '' }) => at.list({ listId }),
  },
  {
    get: at.list,
    may: may.inspectResults,
    page: ShowPage,
    help: '読み込んだ一覧の中身です。誤りのある行は取り込まれません。',
  },
  { post: at.taking, may: may.inspectResults, do: takeList, again: ShowPage, next: at.list },
])
