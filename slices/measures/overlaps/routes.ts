import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { answerOverlap } from './actions/answer-overlap.ts'
import * as at from './addresses.ts'
import { OverlapPage } from './pages/edit-page.tsx'
import { OverlapsPage, overlapsFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.overlaps,
    may: may.seeMeasures,
    page: OverlapsPage,
    menu: { stage: 'decide', label: '事業の重なり', order: 110 },
    help: '違う課の事業のうち、対象の半分以上、手段、地域が同じ組です。点数は付けず、同じところを言葉で示します。どちらかの課が答えると、対象や手段が変わるまで静かになります。',
  },
  { get: at.overlapsCsv, may: may.seeMeasures, file: overlapsFile },
  {
    get: at.overlap,
    may: may.seeMeasures,
    page: OverlapPage,
    help: '統合・役割を分ける・別の目的・連携のどれかを選びます。役割を分けるとき、別の目的のときは、その説明を書きます。',
  },
  {
    post: at.overlap,
    may: may.writeMeasures,
    do: answerOverlap,
    again: OverlapPage,
    next: () => at.overlaps(),
  },
])
