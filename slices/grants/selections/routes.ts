import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import {
  agreeToPart,
  decideSelection,
  promoteFromWaitlist,
  setOutcome,
} from './actions/decide-selection.ts'
import * as at from './addresses.ts'
import { SelectionPage } from './pages/selection-page.tsx'

const onPage = {
  again: SelectionPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.selection({ callId }),
}

export const routes = routeTable([
  {
    get: at.selection,
    may: may.seeScoreSheets,
    page: SelectionPage,
    help: '審査会が議決した選定案を決裁します。順位と異なる採否には理由が要り、公表の対象になります。決裁すると通知の番号が付きます。',
  },
  { post: at.outcome, may: may.decideSelections, do: setOutcome, ...onPage },
  { post: at.part, may: may.managePanels, do: agreeToPart, ...onPage },
  { post: at.decision, may: may.decideSelections, do: decideSelection, ...onPage },
  { post: at.promotion, may: may.decideSelections, do: promoteFromWaitlist, ...onPage },
])
