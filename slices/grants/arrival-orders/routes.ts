import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ArrivalsPage } from './pages/arrivals-page.tsx'

export const routes = routeTable([
  {
    get: at.arrivalOrder,
    may: may.seeScoreSheets,
    page: ArrivalsPage,
    help: '先着型の公募で、だれから決定できるかの順です。予算の残りが申請額に足りないときは一部の交付を打診し、同時に届いて足りないときは公開の抽選で順を決めます。',
  },
])
