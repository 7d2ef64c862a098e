import { routeTable } from '../routes.ts'
import { decideProvider } from './actions/decide-provider.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'

export const signInProviderRoutes = routeTable([
  {
    get: at.provider,
    may: may.seeProviders,
    page: ShowPage,
    help: '市の認証基盤やGビズIDでサインインできるようにする画面です。発行者とクライアントIDは、提供元に申し込んで受け取ります。クライアントの鍵はこの画面では扱わず、システムの運用者がサーバーに置きます。決めたことは、いつからかと理由とともに残ります。',
  },
  {
    post: at.provider,
    may: may.decideProviders,
    do: decideProvider,
    again: ShowPage,
    next: ({ kind = '' }) => at.provider({ kind }),
  },
])
