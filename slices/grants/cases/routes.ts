import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { CasesPage, casesFile } from './pages/list-page.tsx'
import { CasePage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.cases,
    may: may.seeCases,
    page: CasesPage,
    menu: { stage: 'act', label: '補助金の案件', order: 24 },
    help: '採択された申請の一覧です。年度・状態と、事業・交付先・受付番号の言葉で絞れます。「CSV」で表計算ソフト用に保存できます。事業者には自分の案件だけが見えます。',
  },
  { get: at.casesCsv, may: may.seeCases, file: casesFile },
  {
    get: at.grantCase,
    may: may.seeCases,
    page: CasePage,
    help: '一つの案件の、採択から完結までです。いまできる手続だけが「次にすること」に並びます。決裁は、起案した人とは別の、専決の職の人がします。',
  },
])
