import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { beginDueMatchings, beginMatching } from './actions/begin-matching.ts'
import { decideConflict } from './actions/decide-conflict.ts'
import * as at from './addresses.ts'
import { ConflictsPage, conflictsCsv } from './pages/conflicts-page.tsx'

const onPage = {
  again: ConflictsPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.conflicts({ callId }),
}

export const routes = routeTable([
  {
    get: at.conflicts,
    may: may.seeScoreSheets,
    page: ConflictsPage,
    help: '締切の後、審査員と申請者を突き合わせ、審査員の申告を待ちます。要確認は課長が判断し、期限までに判断がなければ除斥になります。',
  },
  { post: at.matching, may: may.managePanels, do: beginMatching, ...onPage },
  { post: at.decision, may: may.decideConflicts, do: decideConflict, ...onPage },
  { get: at.csv, may: may.seeConflicts, file: conflictsCsv },
  { every: 'hour', do: beginDueMatchings },
])
