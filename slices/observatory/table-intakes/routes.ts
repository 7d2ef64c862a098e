import { jobsAt, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { takeInTable } from './actions/take-in-table.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { matrixFile, patternFile } from './tables.ts'

export const routes = routeTable([
  {
    get: at.newTable,
    may: may.takeInEditions,
    page: NewPage,
    help: '市や県の産業連関表（CSV）を取り込みます。受け付けると検査が始まり、部門ごとの投入と産出の一致、生産額の計、13部門への対応を取込検査書に示します。別のデータ管理者が公開すると、効果の試算がその表を使います。',
  },
  { get: at.tablePattern, may: may.takeInEditions, file: patternFile },
  { get: at.matrixPattern, may: may.takeInEditions, file: matrixFile },
  {
    post: at.tableIntake,
    may: may.takeInEditions,
    do: takeInTable,
    again: NewPage,
    files: 'large',
    next: (_, done) => jobsAt.job({ jobId: done.params?.jobId ?? '' }),
  },
])
