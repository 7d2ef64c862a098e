import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { askFetch } from './actions/ask-fetch.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.newFetch,
    may: may.takeInEditions,
    page: NewPage,
    help: 'e-Stat の統計表を番号で取得します。はじめは「列の対応」を空けて取得すると、項目コードがわかります。次に、項目コードと系列IDの対応を書いて取得すると、検査が始まります。取得できないときは、前に公開した値がそのまま残ります。',
  },
  {
    post: at.newFetch,
    may: may.takeInEditions,
    do: askFetch,
    again: NewPage,
    next: (_, done) => at.fetched({ fetchId: done.params?.fetchId ?? '' }),
  },
  {
    get: at.fetched,
    may: may.takeInEditions,
    page: ShowPage,
    help: 'e-Stat に頼んだ取得の結果です。下の表の項目コードは、列の対応を書くときに使います。',
  },
])
