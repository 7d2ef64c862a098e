import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { assessReadiness } from './actions/assess-readiness.ts'
import * as at from './addresses.ts'
import { ListPage, readinessFile } from './pages/list-page.tsx'
import { SearchPage, ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.readiness,
    may: may.seeClusters,
    page: ListPage,
    menu: { stage: 'rec', label: '輸出の備え', order: 28 },
    help: '市全体の数は、少ない回答を＊で隠して示します。事業者ごとの回答は、担当課だけに見えます。',
  },
  { get: at.readinessCsv, may: may.seeClusters, file: readinessFile },
  {
    get: at.newAssessment,
    may: may.writeClusters,
    page: SearchPage,
    help: '台帳の名称とよみで事業者をさがし、12の項目を記録します。',
  },
  {
    get: at.assessment,
    may: may.seeReadiness,
    page: ShowPage,
    help: '「いいえ」「一部」の項目には、助けてくれるところが出ます。聞いた日ごとに残り、上書きされません。',
  },
  {
    post: at.assessment,
    may: may.writeClusters,
    do: assessReadiness,
    again: ShowPage,
    next: ({ businessId = '' }) => at.assessment({ businessId }),
  },
])
