import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { inventoryFile, ListPage } from './pages/list-page.tsx'
import { PaperOfInventory } from './pages/paper-page.tsx'

export const routes = routeTable([
  {
    get: at.inventory,
    may: may.seeBusinesses,
    page: ListPage,
    menu: { stage: 'rec', label: '設備', order: 25 },
    help: '全事業者の設備を、止まると困るものから並べます。危うさは、古さ・更新のむずかしさ・保守や部品の途絶えを1点ずつ数えたものです。名前・メーカー・型式・事業者でさがせます。条件に名前を付けて保存でき、CSVと紙の一覧も作れます。',
  },
  { get: at.inventoryCsv, may: may.seeBusinesses, file: inventoryFile },
  {
    get: at.inventoryPaper,
    may: may.seeBusinesses,
    page: PaperOfInventory,
    help: 'いまの条件の設備一覧を、A4横で印刷できます。',
  },
])
