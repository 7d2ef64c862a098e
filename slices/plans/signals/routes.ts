import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { CoveragePage, coverageFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.coverage,
    may: may.seePlans,
    page: CoveragePage,
    help: '事業のない目標、指標のない目標、目標のない事業などを数えています。つなぐと、すぐに一覧から消えます。',
  },
  { get: at.coverageCsv, may: may.seePlans, file: coverageFile },
])
