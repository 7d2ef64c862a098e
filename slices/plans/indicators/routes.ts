import { routeTable } from '#platform'
import { checkDraft } from '../checks/actions/check-draft.ts'
import { setAsideCheck } from '../checks/actions/set-aside-check.ts'
import { routes as paperRoutes } from '../indicator-papers/routes.ts'
import { routes as observationFileRoutes } from '../observation-files/routes.ts'
import { routes as observationRoutes } from '../observations/routes.ts'
import { may } from '../permissions.ts'
import { routes as reviewRoutes } from '../reviews/routes.ts'
import { CheckedPage } from '../revisions/pages/successor-page.tsx'
import { routes as revisionRoutes } from '../revisions/routes.ts'
import { routes as targetRoutes } from '../targets/routes.ts'
import { defineIndicator } from './actions/define-indicator.ts'
import * as at from './addresses.ts'
import { IndicatorsPage, indicatorsFile } from './pages/list-page.tsx'
import { NewIndicatorPage } from './pages/new-page.tsx'
import { ShowIndicatorPage } from './pages/show-page.tsx'

const toIndicator = ({ indicatorId = '' }: Readonly<Record<string, string>>) =>
  at.indicator({ indicatorId })

export const routes = routeTable([
  {
    get: at.indicators,
    may: may.seePlans,
    page: IndicatorsPage,
    menu: { stage: 'decide', label: '指標', order: 11 },
    help: '指標の名称でさがせます。見出しを押すと並べ替わり、CSVで保存できます。「未到来」は、まだ判定できる時期でないという意味です。',
  },
  { get: at.indicatorsCsv, may: may.seePlans, file: indicatorsFile },
  {
    get: at.newIndicator,
    may: may.writePlans,
    page: NewIndicatorPage,
    help: '何を、何のうちから、だれが、どの資料で数えるかを決めます。入力すると、下の「点検」に直すところが出ます。●は直すまで決められず、○は理由を書けば残せます。',
  },
  {
    post: at.indicators,
    may: may.writePlans,
    do: defineIndicator,
    again: NewIndicatorPage,
    next: toIndicator,
  },
  {
    post: at.indicatorChecks,
    may: may.writePlans,
    do: checkDraft,
    again: CheckedPage,
    next: () => at.newIndicator(),
  },
  {
    get: at.indicator,
    may: may.seePlans,
    page: ShowIndicatorPage,
    help: '斜線は、結果が出る時期に達していない期間です。白い点は参考の値で、判定しません。基準値の出典を押すと、元の統計カードに行きます。',
  },
  {
    post: at.indicatorAsides,
    may: may.writePlans,
    do: setAsideCheck,
    again: ShowIndicatorPage,
    next: toIndicator,
  },
  ...targetRoutes,
  ...observationRoutes,
  ...observationFileRoutes,
  ...revisionRoutes,
  ...reviewRoutes,
  ...paperRoutes,
])
