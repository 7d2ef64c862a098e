import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { recordExecution } from './actions/record-execution.ts'
import * as at from './addresses.ts'
import { ExecutionsPage } from './pages/edit-page.tsx'

export const routes = routeTable([
  {
    get: at.executions,
    may: may.seeMeasures,
    page: ExecutionsPage,
    help: '年度ごとの現額・支出済額・繰越を記録します。分からない欄は空けておきます（0とは区別されます）。不用額と執行率は計算します。',
  },
  {
    post: at.executions,
    may: may.recordExecutions,
    do: recordExecution,
    again: ExecutionsPage,
    next: ({ measureId = '' }) => at.executions({ measureId }),
  },
])
