import { type RouteRow, routeTable, type Visit } from '#platform'
import { business as businessPage } from '../addresses.ts'
import { recordHolding } from '../holdings/actions/record-holding.ts'
import { removeHolding } from '../holdings/actions/remove-holding.ts'
import { reviseHolding } from '../holdings/actions/revise-holding.ts'
import * as holdingsAt from '../holdings/addresses.ts'
import { EditPage, NewPage } from '../holdings/pages/edit-page.tsx'
import { may } from '../permissions.ts'
import { addProcess } from '../processes/actions/add-process.ts'
import { reviseProcess } from '../processes/actions/revise-process.ts'
import * as processesAt from '../processes/addresses.ts'
import { EditPage as ProcessPage } from '../processes/pages/edit-page.tsx'
import { ListPage } from '../processes/pages/list-page.tsx'
import { logRequest } from './actions/log-request.ts'
import * as at from './addresses.ts'
import { RequestsPage } from './pages/requests-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import type { NearTo } from './rules.ts'

const toBusiness = (params: Readonly<Record<string, string>>) =>
  businessPage({ businessId: params.businessId ?? '' })

/** @param nearTo what goes together with a process, from whoever keeps the products */
export function routesKnowing(nearTo: NearTo): readonly RouteRow[] {
  const search = (visit: Visit<typeof at.capabilities>) => SearchPage({ ...visit, nearTo })
  return routeTable([
    {
      get: at.capabilities,
      may: may.seeBusinesses,
      page: search,
      menu: { stage: 'rec', label: 'だれができるか', order: 20 },
      help: '「チタン 鏡面 小ロット」のように、工程に素材・ロット・地区を足してさがします。休業・廃業した事業者は出ません。不明なことは半分に数え、不明と示します。',
    },
    {
      get: at.unmetRequests,
      may: may.seeBusinesses,
      page: RequestsPage,
      help: '見つからなかった依頼を、新しい順に並べています。言葉を押すと、いまもう一度さがせます。',
    },
    {
      post: at.unmetRequests,
      may: may.writeBusinesses,
      do: logRequest,
      again: search,
      next: () => at.unmetRequests(),
    },
    {
      get: processesAt.processes,
      may: may.seeBusinesses,
      page: ListPage,
      help: '市で使う工程の名前です。別の呼び方を入れておくと、どの呼び方でもさがせます。工程を押すと、できる事業者が出ます。',
    },
    {
      post: processesAt.processes,
      may: may.writeBusinesses,
      do: addProcess,
      again: ListPage,
      next: () => processesAt.processes(),
    },
    {
      get: processesAt.process,
      may: may.writeBusinesses,
      page: ProcessPage,
      help: '名前・別の呼び方・広い工程を直します。広い工程を決めておくと、さがすときに近い工程の事業者も出ます。',
    },
    {
      post: processesAt.process,
      may: may.writeBusinesses,
      do: reviseProcess,
      again: ProcessPage,
      next: () => processesAt.processes(),
    },
    {
      get: holdingsAt.newHolding,
      may: may.writeBusinesses,
      page: NewPage,
      help: '事業者ができる工程を一つずつ記録します。分からないところは「不明」のままにしてください。',
    },
    {
      post: holdingsAt.holdings,
      may: may.writeBusinesses,
      do: recordHolding,
      again: NewPage,
      next: toBusiness,
    },
    {
      get: holdingsAt.holdingEdit,
      may: may.writeBusinesses,
      page: EditPage,
      help: '確かめ直したときは、確かめた日も直してください。前の内容は変更の記録に残ります。',
    },
    {
      post: holdingsAt.holdingEdit,
      may: may.writeBusinesses,
      do: reviseHolding,
      again: EditPage,
      next: toBusiness,
    },
    {
      post: holdingsAt.removal,
      may: may.writeBusinesses,
      do: removeHolding,
      again: EditPage,
      next: toBusiness,
    },
  ])
}
