import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { MarketTiersPage, marketTiersFile } from './pages/market-tiers-page.tsx'

export const routes = routeTable([
  {
    get: at.marketTiers,
    may: may.seeMarketTiers,
    page: MarketTiersPage,
    menu: { stage: 'know', label: '市場段階の金額', order: 16 },
    help: '地元の商圏・日本市場・世界市場のそれぞれで売れた金額です。事業者台帳で係長か課長が確定した集計だけを出します。「秘匿」は少ない社数などのため示さないもので、0ではありません。',
  },
  { get: at.marketTiersCsv, may: may.seeMarketTiers, file: marketTiersFile },
])
