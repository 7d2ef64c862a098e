import { rootOf, routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { GuidePage, guidePdf, TownPage } from './pages/public-pages.tsx'

export const routes = routeTable([
  {
    ...rootOf(at.part),
    may: may.seePublished,
    menu: { stage: 'tell', label: '委員の公募', order: 51 },
  },
  {
    get: at.town,
    may: may.seePublished,
    page: TownPage,
    help: '市の会議の委員を募集しているお知らせと、終わった公募の結果です。結果は人数だけを載せます。',
  },
  {
    get: at.guide,
    may: may.seePublished,
    page: GuidePage,
    help: '一つの公募の募集要項です。募集の期間のあいだは、「応募する」から応募できます。アカウントは要りません。',
  },
  { get: at.guidePdf, may: may.seePublished, file: guidePdf },
])
