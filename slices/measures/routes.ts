import { type RouteRow, routeTable } from '#platform'
import { proposeMeasure } from './actions/propose-measure.ts'
import { reviseMeasure } from './actions/revise-measure.ts'
import * as at from './addresses.ts'
import { routes as adoptionRoutes } from './adoptions/routes.ts'
import { routes as amendmentRoutes } from './amendments/routes.ts'
import { routes as assetRoutes } from './assets/routes.ts'
import { routes as lineRoutes } from './budget-lines/routes.ts'
import { routes as calendarRoutes } from './calendars/routes.ts'
import { routes as carryoverRoutes } from './carryovers/routes.ts'
import { routes as cityFormRoutes } from './city-forms/routes.ts'
import { routes as combinationRoutes } from './combinations/routes.ts'
import { routes as cutRoutes } from './cuts/routes.ts'
import { routes as deskRoutes } from './desk/routes.ts'
import { routes as effectRoutes } from './effects/routes.ts'
import { routes as sheetFileRoutes } from './evaluation-files/routes.ts'
import { routes as sheetRoutes } from './evaluation-sheets/routes.ts'
import { routes as executionFileRoutes } from './execution-files/routes.ts'
import { routes as executionRoutes } from './executions/routes.ts'
import { routes as feedbackRoutes } from './feedback/routes.ts'
import { routes as figureRoutes } from './figures/routes.ts'
import { routes as fundRoutes } from './funds/routes.ts'
import { routes as hardnessRoutes } from './hardness/routes.ts'
import { routes as inquiryRoutes } from './inquiries/routes.ts'
import { routes as interestRoutes } from './interests/routes.ts'
import { routes as keptPaperRoutes } from './kept-papers/routes.ts'
import { routes as fileRoutes } from './listing-files/routes.ts'
import { routes as listingRoutes } from './listings/routes.ts'
import { routes as tierRoutes } from './market-tiers/routes.ts'
import { routes as matchRoutes } from './matches/routes.ts'
import { routes as overlapRoutes } from './overlaps/routes.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage, measuresFile } from './pages/list-page.tsx'
import { LogPage } from './pages/log-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { routes as paperRoutes } from './papers/routes.ts'
import { may } from './permissions.ts'
import { routes as questionRoutes } from './questions/routes.ts'
import { routes as reasonRoutes } from './reasons/routes.ts'
import { routes as requestBookRoutes } from './request-books/routes.ts'
import { routes as requestRoutes } from './requests/routes.ts'
import { routes as revivalRoutes } from './revivals/routes.ts'
import { routes as roleRoutes } from './roles/routes.ts'
import { routes as roundRoutes } from './rounds/routes.ts'
import { routes as settlementRoutes } from './settlements/routes.ts'
import { routes as sunsetRoutes } from './sunsets/routes.ts'
import { routes as tierShareRoutes } from './tier-shares/routes.ts'
import { routes as transferRoutes } from './transfers/routes.ts'
import { routes as watchRoutes } from './watches/routes.ts'

const own = routeTable([
  {
    get: at.measures,
    may: may.seeMeasures,
    page: ListPage,
    menu: { stage: 'decide', label: '施策', order: 30 },
    help: '事務事業の一覧です。名称でさがし、区分や終期で絞り、見出しで並べ替えられます。「糸」は、目的・公益性・指標・積算・要求のどこまでつながっているかです。CSVで保存できます。',
  },
  { get: at.measuresCsv, may: may.seeMeasures, file: measuresFile },
  {
    get: at.newMeasure,
    may: may.writeMeasures,
    page: NewPage,
    help: '目的の施策を一つ選び、だれがどうなるかを書きます。終期は必ず入れます（最長5年）。ここで書いたことが四つの帳票に載ります。',
  },
  {
    post: at.measures,
    may: may.writeMeasures,
    do: proposeMeasure,
    again: NewPage,
    next: ({ measureId = '' }) => at.measure({ measureId }),
  },
  {
    get: at.measure,
    may: may.seeMeasures,
    page: ShowPage,
    help: '上の糸は、左が「なぜこの事業か」、右が「どうなったか」です。下の見出しで、目的と公益性、指標と予算、財政課とのやりとり、変更の記録を切り替えます。',
  },
  {
    get: at.measureEdit,
    may: may.writeMeasures,
    page: EditPage,
    help: '直すと下書きの帳票がすべて変わります。提出した帳票は変わりません。直す理由を書いてください。',
  },
  {
    post: at.measureEdit,
    may: may.writeMeasures,
    do: reviseMeasure,
    again: EditPage,
    next: ({ measureId = '' }) => at.measure({ measureId }),
  },
  {
    get: at.log,
    may: may.seeMeasures,
    page: LogPage,
    help: 'この事業について、だれがいつ何をしたかの記録です。消すことも書き換えることもできません。',
  },
])

export const routes: readonly RouteRow[] = [
  ...own,
  ...tierRoutes,
  ...interestRoutes,
  ...reasonRoutes,
  ...lineRoutes,
  ...figureRoutes,
  ...fundRoutes,
  ...combinationRoutes,
  ...cutRoutes,
  ...effectRoutes,
  ...overlapRoutes,
  ...inquiryRoutes,
  ...hardnessRoutes,
  ...roleRoutes,
  ...feedbackRoutes,
  ...amendmentRoutes,
  ...assetRoutes,
  ...requestRoutes,
  ...questionRoutes,
  ...executionRoutes,
  ...roundRoutes,
  ...revivalRoutes,
  ...tierShareRoutes,
  ...transferRoutes,
  ...carryoverRoutes,
  ...executionFileRoutes,
  ...settlementRoutes,
  ...calendarRoutes,
  ...sunsetRoutes,
  ...deskRoutes,
  ...paperRoutes,
  ...listingRoutes,
  ...fileRoutes,
  ...keptPaperRoutes,
  ...adoptionRoutes,
  ...requestBookRoutes,
  ...cityFormRoutes,
  ...sheetRoutes,
  ...sheetFileRoutes,
  ...watchRoutes,
  ...matchRoutes,
]
