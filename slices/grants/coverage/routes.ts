import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { CoveragePage, coverageFile } from './pages/coverage-page.tsx'
import { UnreachedPage, unreachedFile } from './pages/unreached-page.tsx'

export const routes = routeTable([
  {
    get: at.coverage,
    may: may.seeCoverage,
    page: CoveragePage,
    menu: { stage: 'act', label: '申請していない方', order: 29 },
    help: '補助金に申請できるのに申請していない事業者が、どの区分に多いかを見ます。区間で確かめ、届いていない区分だけに印を付けます。',
  },
  { get: at.csv, may: may.seeCoverage, file: coverageFile },
  {
    get: at.unreached,
    may: may.seeCoverage,
    page: UnreachedPage,
    help: '一つの区分で、申請のない営業中の事業者の一覧です。訪問や電話の予定を立てるときに使います。',
  },
  { get: at.unreachedCsv, may: may.seeCoverage, file: unreachedFile },
])
