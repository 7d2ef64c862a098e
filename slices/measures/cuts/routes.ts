import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { CutPage } from './pages/cut-page.tsx'

export const routes = routeTable([
  {
    get: at.cut,
    may: may.seeMeasures,
    page: CutPage,
    help: 'つまみか金額で、残す額を決めて「計算する」を押します。補助金は計算し直します。成果の見込みは、この事業の実績が20件以上あるときだけ出ます。約束ずみの額より下には切れません。',
  },
])
