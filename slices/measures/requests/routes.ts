import { routeTable } from '#platform'
import * as measuresAt from '../addresses.ts'
import { latest } from '../desk/addresses.ts'
import { WorkAgainPage } from '../desk/pages/work-page.tsx'
import { may } from '../permissions.ts'
import { noteRequest } from './actions/note-request.ts'
import { receiveRequest } from './actions/receive-request.ts'
import { requestAmount } from './actions/request-amount.ts'
import { returnRequest } from './actions/return-request.ts'
import * as at from './addresses.ts'
import { NotesPage } from './pages/notes-page.tsx'
import { BudgetPage, RequestPage } from './pages/show-page.tsx'

const request = ({ measureId = '', roundId = '' }: Readonly<Record<string, string>>) =>
  at.request({ measureId, roundId })

export const routes = routeTable([
  {
    get: measuresAt.budget,
    may: may.seeMeasures,
    page: BudgetPage,
    help: '指標、積算、根拠、財源の順に並びます。金額を押すと、なぜその金額かがたどれます。提出は課長が行います。',
  },
  {
    get: at.request,
    may: may.seeMeasures,
    page: RequestPage,
    help: '一つの予算編成での要求です。査定額は、内示された段階だけが表示されます。',
  },
  {
    post: at.submission,
    may: may.requestAmounts,
    do: requestAmount,
    again: RequestPage,
    next: request,
  },
  {
    get: at.notes,
    may: may.writeMeasures,
    page: NotesPage,
    help: '要求書の裏面に載る、後年度の負担と、前年の査定意見への対応を書きます。',
  },
  { post: at.notes, may: may.writeMeasures, do: noteRequest, again: NotesPage, next: request },
  {
    post: at.reception,
    may: may.receiveRequests,
    do: receiveRequest,
    again: WorkAgainPage,
    next: () => latest(),
  },
  {
    post: at.returning,
    may: may.receiveRequests,
    do: returnRequest,
    again: WorkAgainPage,
    next: () => latest(),
  },
])
