import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { amendRequest } from './actions/amend-request.ts'
import { withdrawAmendment } from './actions/withdraw-amendment.ts'
import * as at from './addresses.ts'
import { AmendmentPage } from './pages/edit-page.tsx'
import { AmendmentsPage } from './pages/list-page.tsx'

const amendments = ({ roundId = '' }: Readonly<Record<string, string>>) =>
  at.amendments({ roundId })

export const routes = routeTable([
  {
    get: at.amendments,
    may: may.recordVotes,
    page: AmendmentsPage,
    help: '議会が修正して可決したときに使います。事業を選んで、修正後の額を節ごとに入れます。議決を「修正可決」で記録するまで、ほかの人には見えません。',
  },
  {
    get: at.amendment,
    may: may.recordVotes,
    page: AmendmentPage,
    help: '一つの事業の、提案した額と修正後の額です。変わらない節はそのままにします。',
  },
  {
    post: at.amendment,
    may: may.recordVotes,
    do: amendRequest,
    again: AmendmentPage,
    next: amendments,
  },
  {
    post: at.withdrawal,
    may: may.recordVotes,
    do: withdrawAmendment,
    again: AmendmentPage,
    next: amendments,
  },
])
