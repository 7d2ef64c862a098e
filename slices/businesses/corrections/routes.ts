import { routeTable } from '#platform'
import * as ownAt from '../own-records/addresses.ts'
import { CorrectionPage } from '../own-records/pages/correction-page.tsx'
import { ShowPage as OwnPage } from '../own-records/pages/show-page.tsx'
import { routes as partRoutes } from '../part-corrections/routes.ts'
import { partInWords } from '../part-corrections/rules.ts'
import { may } from '../permissions.ts'
import { decideCorrection } from './actions/decide-correction.ts'
import { proposeCorrection } from './actions/propose-correction.ts'
import { withdrawCorrection } from './actions/withdraw-correction.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { correctionsSeenBy } from './tables.ts'

const toOwn = ({ businessId = '' }: Readonly<Record<string, string>>) =>
  ownAt.ownRecord({ businessId })

const correctionRoutes = routeTable([
  {
    get: at.corrections,
    may: may.seeCorrections,
    page: ListPage,
    help: '事業者本人からの訂正の申出です。項目ごとに採用するかしないかを、理由とともに答えます。期限は受けた日から30日です。',
  },
  {
    get: at.correction,
    may: may.seeCorrections,
    page: ShowPage,
    help: '採用した項目は、職員が直すときと同じ規則で登録が直り、変更の記録に申出の番号が残ります。採用しない項目には理由を書きます。',
  },
  {
    post: at.correction,
    may: may.writeBusinesses,
    do: decideCorrection,
    again: ShowPage,
    next: ({ correctionId = '' }) => at.correction({ correctionId }),
  },
  {
    get: ownAt.ownCorrection,
    may: may.keepOwnRecord,
    page: CorrectionPage,
    help: '直してほしいところだけを書き換えて申し出ます。市の担当課が確かめて、30日以内に項目ごとに答えます。',
  },
  {
    post: ownAt.ownCorrection,
    may: may.keepOwnRecord,
    do: proposeCorrection,
    again: CorrectionPage,
    next: toOwn,
  },
  {
    post: ownAt.ownCorrectionWithdrawal,
    may: may.keepOwnRecord,
    do: withdrawCorrection,
    again: OwnPage,
    next: toOwn,
  },
  {
    may: may.writeBusinesses,
    async today(here) {
      return (await correctionsSeenBy(here, true)).slice(0, 20).map((correction) => ({
        kind: 'due' as const,
        on: correction.dueOn,
        title: `訂正の申出に答える：${correction.business}`,
        note: `第${correction.number}号　${partInWords(correction)}　${correction.fields}件の項目`,
        href: at.correction({ correctionId: correction.id }),
        stage: 'rec' as const,
        tag: '未回答',
      }))
    },
  },
])

/** What a business asks to have put right, of the record itself and of its parts. */
export const routes = [...correctionRoutes, ...partRoutes]
