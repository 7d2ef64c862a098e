import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { listingsFile } from './pages/listings-file.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.listings,
    may: may.seeListings,
    page: ListPage,
    menu: { stage: 'decide', label: '補助制度をさがす', order: 52 },
    help: '国・県などの補助制度の一覧です。はじめは、当市が地域に入り、受付が終わっていない制度を、締切の早い順に出します。条件は「見張る」ことができます。',
  },
  { get: at.listingsCsv, may: may.seeListings, file: listingsFile },
  {
    get: at.listing,
    may: may.seeListings,
    page: ShowPage,
    help: '掲載元の言葉をそのまま出しています。率と上限は、公募要領を読んで財源に登録するまで計算に入りません。',
  },
])
