import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { freshnessFile, ListPage } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.freshness,
    may: may.seeContacts,
    page: ListPage,
    menu: { stage: 'rec', label: '古い情報', order: 24 },
    help: '連絡先・工程・人・後継・財務のそれぞれに確認日があり、市の設定の月数を過ぎると「n年前の情報」と灰色で出ます。古いものが多い順に並びます。',
  },
  { get: at.freshnessCsv, may: may.seeContacts, file: freshnessFile },
])
