import { routeTable } from '#platform'
import { arrivalOrder } from '../arrival-orders/addresses.ts'
import { ArrivalsPage } from '../arrival-orders/pages/arrivals-page.tsx'
import { may } from '../permissions.ts'
import { drawLottery } from './actions/draw-lottery.ts'
import * as at from './addresses.ts'
import { LotteriesPage } from './pages/lotteries-page.tsx'

export const routes = routeTable([
  {
    post: at.drawing,
    may: may.fixAssignments,
    do: drawLottery,
    again: ArrivalsPage,
    next: ({ callId = '' }) => arrivalOrder({ callId }),
  },
  {
    get: at.published,
    may: may.readCalls,
    page: LotteriesPage,
    help: '同時に届いた申請の順を決めた抽選の記録です。封印した秘密と公の番号から、だれでも同じ順を計算できます。',
  },
])
