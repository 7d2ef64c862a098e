import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { closeScores } from '../score-sheets/actions/close-scores.ts'
import { confirmAssignment } from './actions/confirm-assignment.ts'
import { callUpReserve, explainMissing, reopenScore } from './actions/fill-gaps.ts'
import * as at from './addresses.ts'
import { AssignmentsPage } from './pages/assignments-page.tsx'
import { LooksPage } from './pages/looks-page.tsx'

const onPage = {
  again: AssignmentsPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.assignments({ callId }),
}

export const routes = routeTable([
  {
    get: at.assignments,
    may: may.managePanels,
    page: AssignmentsPage,
    help: '申告がそろうと割当を確定して書類を開示します。採点の進みは件数だけで、点は締め切るまで出ません。',
  },
  { post: at.confirmation, may: may.fixAssignments, do: confirmAssignment, ...onPage },
  { post: at.reserve, may: may.fixAssignments, do: callUpReserve, ...onPage },
  { post: at.missing, may: may.fixAssignments, do: explainMissing, ...onPage },
  { post: at.reopening, may: may.fixAssignments, do: reopenScore, ...onPage },
  { post: at.closing, may: may.fixAssignments, do: closeScores, ...onPage },
  {
    get: at.looks,
    may: may.managePanels,
    page: LooksPage,
    help: '審査員が申請書を開いた日時の一覧です。見せた内容の指紋が残ります。',
  },
])
