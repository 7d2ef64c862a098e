import { routeTable } from '#platform'
import { routes as channelRoutes } from '../channels/routes.ts'
import { routes as releaseRoutes } from '../fiscal-releases/routes.ts'
import { routes as sheetRoutes } from '../fiscal-sheets/routes.ts'
import { routes as freshnessRoutes } from '../freshness/routes.ts'
import { routes as matrixRoutes } from '../matrix/routes.ts'
import { may } from '../permissions.ts'
import { routes as splitRoutes } from '../sales-splits/routes.ts'
import { recordFigure } from './actions/record-figure.ts'
import { reinstateFigure } from './actions/reinstate-figure.ts'
import { reviseFigure } from './actions/revise-figure.ts'
import { viewFinances } from './actions/view-finances.ts'
import { withdrawFigure } from './actions/withdraw-figure.ts'
import * as at from './addresses.ts'
import { FigurePage, NewFigurePage } from './pages/figure-page.tsx'
import { FiguresPage, figuresFile } from './pages/figures-page.tsx'

const toFigures = (params: Readonly<Record<string, string>>) =>
  at.figures({ businessId: params.businessId ?? '' })

export const routes = routeTable([
  {
    get: at.figures,
    may: may.seeFinances,
    page: FiguresPage,
    help: '年度ごとの売上高・付加価値額・人数です。見る目的を書くと、30分間、金額が開きます。開いたことは操作の記録に残ります。付加価値額の定義が変わった年度の境では、線を切って示します。',
  },
  { get: at.figuresCsv, may: may.seeFinances, file: figuresFile },
  { post: at.opening, may: may.seeFinances, do: viewFinances, again: FiguresPage, next: toFigures },
  {
    get: at.newFigure,
    may: may.writeBusinesses,
    page: NewFigurePage,
    help: '一つの年度の財務を記録します。何年度分もあるときは、「表計算から貼り付ける」が早くできます。',
  },
  {
    post: at.figures,
    may: may.writeBusinesses,
    do: recordFigure,
    again: NewFigurePage,
    next: toFigures,
  },
  {
    get: at.figure,
    may: may.writeBusinesses,
    page: FigurePage,
    help: '目的を書いて開いているあいだだけ直せます。直す前の内容と理由は残ります。',
  },
  {
    post: at.figure,
    may: may.writeBusinesses,
    do: reviseFigure,
    again: FigurePage,
    next: toFigures,
  },
  {
    post: at.withdrawal,
    may: may.writeBusinesses,
    do: withdrawFigure,
    again: FigurePage,
    next: toFigures,
  },
  {
    post: at.reinstatement,
    may: may.writeBusinesses,
    do: reinstateFigure,
    again: FiguresPage,
    next: toFigures,
  },
  ...sheetRoutes,
  ...channelRoutes,
  ...splitRoutes,
  ...releaseRoutes,
  ...freshnessRoutes,
  ...matrixRoutes,
])
