import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { withdrawApplication } from './actions/withdraw-application.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { OwnListPage } from './pages/own-list-page.tsx'
import { OwnShowPage } from './pages/own-show-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

/** The applicant's own: what is written in drafts stands under it. */
export const ownRoutes = routeTable([
  {
    get: at.ownGrants,
    may: may.applyForGrants,
    page: OwnListPage,
    menu: { stage: 'act', label: '補助金を申請する', order: 10 },
    help: 'いま申し込める補助金と、あなたの申請です。書きかけの下書きは、ほかの端末からも続きを書けます。',
  },
  {
    get: at.ownGrant,
    may: may.applyForGrants,
    page: OwnShowPage,
    help: 'あなたの申請がいまどこにあるか、次に何をするかが分かります。受付票と、市からの通知もここにあります。',
  },
  {
    post: at.withdrawal,
    may: may.applyForGrants,
    do: withdrawApplication,
    again: OwnShowPage,
    next: ({ applicationId = '' }) => at.ownGrant({ applicationId }),
  },
])

export const routes = routeTable([
  {
    get: at.applications,
    may: may.seeApplications,
    page: ListPage,
    menu: { stage: 'act', label: '補助金の申請', order: 31 },
    help: '受け付けた申請の一覧です。下書きは、申請者が「相談する」を押すか、窓口で同意するまで見えません。',
  },
  {
    get: at.application,
    may: may.seeApplications,
    page: ShowPage,
    help: '一件の申請です。書かれた内容、添付、期限、これまでの手続が見られます。ここから補正を求め、形式審査をします。',
  },
])
