import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { BecamePage, WhyPage } from './pages/closure-page.tsx'

export const routes = routeTable([
  {
    get: at.why,
    may: may.seeBeads,
    page: WhyPage,
    help: 'この記録がよっているものを、元の統計や訪問メモまでたどって並べます。「根拠だけ」にすると、理由と回答のつながりだけになります。表と木を切り替えられます。見る権限のない記録は、数にも入りません。',
  },
  {
    get: at.became,
    may: may.seeBeads,
    page: BecamePage,
    help: 'この記録から生まれたものを、成果と評価までたどって並べます。まだ結果の出る時期でないものは「未到来」と出ます。',
  },
])
