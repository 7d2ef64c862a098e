import { routeTable } from '#platform'
import { routes as edgeRoutes } from '../edges/routes.ts'
import { routes as nodeRoutes } from '../nodes/routes.ts'
import { routes as passRoutes } from '../passes/routes.ts'
import { may } from '../permissions.ts'
import { routes as useRoutes } from '../uses/routes.ts'
import { routes as versionRoutes } from '../versions/routes.ts'
import { foundChain } from './actions/found-chain.ts'
import * as at from './addresses.ts'
import { chainFile } from './pages/chain-file.tsx'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.chains,
    may: may.seeChains,
    page: ListPage,
    help: '連鎖は、製品ができるまでに要る工程・道具・材料のつながりです。産地にいくつあってもかまいません。',
  },
  {
    get: at.newChain,
    may: may.writeChains,
    page: NewPage,
    help: '七つの産業のひな形から写すか、白紙から始めます。写したあとは、産地の実際に合わせて自由に直せます。',
  },
  {
    post: at.chains,
    may: may.writeChains,
    do: foundChain,
    again: NewPage,
    next: (params) => at.chain({ chainId: params.chainId ?? '' }),
  },
  {
    get: at.chain,
    may: may.seeChains,
    page: ShowPage,
    help: '上から下へ、要るものが要る順に並びます。実線は必ず要るもの、破線と菱形はどれか一つで足りるもの、点線は一部の製品だけに要るものです。図と同じ内容が表にあり、名前を押すと直せます。マウスなら図の箱から箱へ引いて矢印を加えられ、キーなら矢印キーで選び、Enterで結び、Deleteで消せます。',
  },
  { get: at.chainCsv, may: may.seeChains, file: chainFile },
  ...nodeRoutes,
  ...edgeRoutes,
  ...versionRoutes,
  ...passRoutes,
  ...useRoutes,
])
