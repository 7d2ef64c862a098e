import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { explainFlag } from './actions/explain-flag.ts'
import { noteRecipientState } from './actions/note-recipient-state.ts'
import { settleFlag } from './actions/settle-flag.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  {
    post: at.explanation,
    may: may.fileForCases,
    do: explainFlag,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.settlement,
    may: may.inspectResults,
    do: settleFlag,
    again: CasePage,
    next: grantCase,
  },
  {
    post: at.recipientState,
    may: may.draftDecisions,
    do: noteRecipientState,
    again: CasePage,
    next: grantCase,
  },
])
