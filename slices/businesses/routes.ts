import { type RouteRow, routeTable } from '#platform'
import { closeBusiness } from './actions/close-business.ts'
import { confirmBusiness } from './actions/confirm-business.ts'
import { registerBusiness } from './actions/register-business.ts'
import { reopenBusiness } from './actions/reopen-business.ts'
import { resumeBusiness } from './actions/resume-business.ts'
import { reviseBusiness } from './actions/revise-business.ts'
import { suspendBusiness } from './actions/suspend-business.ts'
import * as at from './addresses.ts'
import { routes as bulkEditRoutes } from './bulk-edits/routes.ts'
import { routes as calendarRoutes } from './calendars/routes.ts'
import { routesKnowing as capabilityRoutes } from './capabilities/routes.ts'
import type { NearTo } from './capabilities/rules.ts'
import { routes as outsideRoutes } from './consents/routes.ts'
import { routes as duplicateRoutes } from './duplicates/routes.ts'
import { routes as equipmentRoutes } from './equipment/routes.ts'
import { routes as establishmentRoutes } from './establishments/routes.ts'
import { routes as exportRoutes } from './exports/routes.ts'
import { routes as fiscalRoutes } from './fiscal-figures/routes.ts'
import { routes as importRoutes } from './imports/routes.ts'
import { routes as inventoryRoutes } from './inventories/routes.ts'
import { routes as lineRoutes } from './lines/routes.ts'
import { businessesFile } from './lists/pages/list-file.tsx'
import { routes as listRoutes } from './lists/routes.ts'
import { CardPage } from './merges/pages/card-page.tsx'
import { leadingOn } from './merges/pages/leading-on.tsx'
import { routes as mergeRoutes } from './merges/routes.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { StatePage } from './pages/state-page.tsx'
import { routes as peopleRoutes } from './people/routes.ts'
import { may } from './permissions.ts'
import { EditAgainPage } from './revisions/pages/edit-again-page.tsx'
import { routes as revisionRoutes } from './revisions/routes.ts'

const toBusiness = (params: Readonly<Record<string, string>>) =>
  at.business({ businessId: params.businessId ?? '' })

/** @param nearTo what goes together with a process, handed down from where products are kept */
export function routesKnowing(nearTo: NearTo): readonly RouteRow[] {
  const rows = routeTable([
    {
      get: at.businesses,
      may: may.seeBusinesses,
      page: ListPage,
      menu: { stage: 'rec', label: '事業者', order: 10 },
      help: '名前・よみ・屋号・ローマ字でさがせます。旧字体や㈱、長音や小さい「っ」の違いは気にせず入れてください。条件に名前を付けて保存でき、表はCSVで保存できます。',
    },
    { get: at.businessesCsv, may: may.seeBusinesses, file: businessesFile },
    {
      get: at.newBusiness,
      may: may.writeBusinesses,
      page: NewPage,
      help: '名称と、所在地か電話があれば登録できます。法人番号は検査数字で確かめます。よく似た事業者があるときは、登録の前に知らせます。',
    },
    {
      post: at.businesses,
      may: may.writeBusinesses,
      do: registerBusiness,
      again: NewPage,
      next: toBusiness,
    },
    {
      get: at.business,
      may: may.seeBusinesses,
      page: CardPage,
      help: '一つの事業者について、市が知っていることの全体です。右に、いつ何で確かめた情報か、だれがどう直したかが残ります。',
    },
    {
      get: at.businessEdit,
      may: may.writeBusinesses,
      page: EditPage,
      help: '直す前の内容と理由は、変更の記録に残ります。ほかの人が先に直していたときは、違いを見て選べます。',
    },
    {
      post: at.businessEdit,
      may: may.writeBusinesses,
      do: reviseBusiness,
      again: EditAgainPage,
      next: toBusiness,
    },
    {
      get: at.businessState,
      may: may.writeBusinesses,
      page: StatePage,
      help: '休業・再開・廃業を、その日と理由とともに記録します。廃業しても記録は消えず、取り消すのは係長です。',
    },
    {
      post: at.confirmation,
      may: may.writeBusinesses,
      do: confirmBusiness,
      again: StatePage,
      next: toBusiness,
    },
    {
      post: at.suspension,
      may: may.writeBusinesses,
      do: suspendBusiness,
      again: StatePage,
      next: toBusiness,
    },
    {
      post: at.resumption,
      may: may.writeBusinesses,
      do: resumeBusiness,
      again: StatePage,
      next: toBusiness,
    },
    {
      post: at.closure,
      may: may.writeBusinesses,
      do: closeBusiness,
      again: StatePage,
      next: toBusiness,
    },
    {
      post: at.reopening,
      may: may.reopenBusinesses,
      do: reopenBusiness,
      again: StatePage,
      next: toBusiness,
    },
    ...capabilityRoutes(nearTo),
    ...duplicateRoutes,
    ...mergeRoutes,
    ...lineRoutes,
    ...revisionRoutes,
    ...establishmentRoutes,
    ...equipmentRoutes,
    ...exportRoutes,
    ...importRoutes,
    ...inventoryRoutes,
    ...peopleRoutes,
    ...listRoutes,
    ...bulkEditRoutes,
    ...calendarRoutes,
    ...fiscalRoutes,
    ...outsideRoutes,
  ])
  return rows.map(leadingOn)
}

/** The ways into the register by itself, where nobody says what goes together. */
export const routes = routesKnowing(async () => [])
