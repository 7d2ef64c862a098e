import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ListPage, listCsv } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.cards,
    may: may.listBeads,
    page: ListPage,
    menu: { stage: 'know', label: '根拠カード', order: 20 },
    help: '市が知っていたことを、一枚ずつ日付とともに並べています。言葉と種類でしぼり込めます。「使われた先」は、その根拠によっている記録の数です。数が多いほど良いという意味ではありません。CSVは画面の条件のまま書き出します。',
  },
  { get: at.csv, may: may.listBeads, file: listCsv },
])
