import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { request } from '../requests/addresses.ts'
import { draftBudgetLine } from './actions/draft-budget-line.ts'
import * as at from './addresses.ts'
import { LinesPage } from './pages/edit-page.tsx'
import { LinePage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.lines,
    may: may.writeMeasures,
    page: LinesPage,
    help: '一行に一つの理由で、単価×数量×回数×係数を入れます。空の行は無視します。節ごとに合計して千円に切り上げます。「補助対象・根拠・費用の動き」を開くと、制度と根拠を選べます。',
  },
  {
    post: at.lines,
    may: may.writeMeasures,
    do: draftBudgetLine,
    again: LinesPage,
    next: ({ measureId = '', roundId = '' }) => request({ measureId, roundId }),
  },
  {
    get: at.line,
    may: may.seeMeasures,
    page: LinePage,
    help: '一つの節の積算です。左の「なぜ？」から、元の統計や記録に行けます。下に、どの財源で払うかが出ます。',
  },
])
