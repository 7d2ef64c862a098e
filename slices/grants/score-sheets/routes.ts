import { routeTable } from '#platform'
import { concludeDiscussion } from '../discussions/actions/conclude-discussion.ts'
import { conclusion } from '../discussions/addresses.ts'
import { may } from '../permissions.ts'
import { revealNumber } from './actions/close-scores.ts'
import * as at from './addresses.ts'
import { ScoreSheetPage, scoreSheetCsv } from './pages/sheet-page.tsx'

const onPage = {
  again: ScoreSheetPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.scoreSheet({ callId }),
}

export const routes = routeTable([
  {
    get: at.scoreSheet,
    may: may.seeScoreSheets,
    page: ScoreSheetPage,
    help: '採点が締め切られた後の集計表です。平均点が順位を決め、統計は参考です。僅差や相違のある案件は、合議の結論を書かないと議決できません。',
  },
  { get: at.csv, may: may.seeScoreSheets, file: scoreSheetCsv },
  { post: conclusion, may: may.managePanels, do: concludeDiscussion, ...onPage },
  { post: at.lottery, may: may.fixAssignments, do: revealNumber, ...onPage },
])
