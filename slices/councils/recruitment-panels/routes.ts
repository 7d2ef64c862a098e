import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { beginJudging, closeJudging, returnScores, seatPanelist } from './actions/begin-judging.ts'
import * as at from './addresses.ts'
import { PanelPage } from './pages/panel-page.tsx'

const onPanel = {
  again: PanelPage,
  next: ({ recruitmentId = '' }: Readonly<Record<string, string>>) => at.panel({ recruitmentId }),
}

export const routes = routeTable([
  {
    get: at.panel,
    may: may.seeApplications,
    page: PanelPage,
    help: '募集要項に定めた選考する人に、サインインのアカウントを結びます。応募の資格を全員確かめたら、採点を始めます。点は、全員が出すまでだれにも見えません。',
  },
  { post: at.seats, may: may.handleApplications, do: seatPanelist, ...onPanel },
  { post: at.judging, may: may.handleApplications, do: beginJudging, ...onPanel },
  { post: at.returned, may: may.handleApplications, do: returnScores, ...onPanel },
  { post: at.close, may: may.handleApplications, do: closeJudging, ...onPanel },
])
