import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { beginIssue } from './actions/begin-issue.ts'
import { confirmIssue } from './actions/confirm-issue.ts'
import { editIssue } from './actions/edit-issue.ts'
import { raiseIssue } from './actions/raise-issue.ts'
import { resolveIssue } from './actions/resolve-issue.ts'
import { setIssueAside } from './actions/set-issue-aside.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const next = (params: Readonly<Record<string, string>>) =>
  at.issue({ issueId: params.issueId ?? '' })

export const routes = routeTable([
  {
    get: at.issues,
    may: may.seeIssues,
    page: ListPage,
    menu: { stage: 'know', label: '課題', order: 30 },
    help: '市が解くべきことの一覧です。担当が起こし、根拠か意見をつないで、係長が確定します。確定した課題に、目標や事務事業がつながります。終わり方は、解消（観測値か評価所見が必要）か、見送り（理由が必要）です。',
  },
  {
    get: at.newIssue,
    may: may.raiseIssues,
    page: NewPage,
    help: '誰の、何が、どう困っているかを一文で書きます。手立ては書きません。根拠カードから開くと、その根拠をつないで登録します。',
  },
  { post: at.issues, may: may.raiseIssues, do: raiseIssue, again: NewPage, next },
  {
    get: at.issue,
    may: may.seeIssues,
    page: ShowPage,
    help: '一つの課題と、その糸です。根拠か意見がつながると、係長が確定できます。確定の後は、対応中、解消、見送りへ進みます。',
  },
  { post: at.wording, may: may.raiseIssues, do: editIssue, again: ShowPage, next },
  { post: at.confirmation, may: may.confirmIssues, do: confirmIssue, again: ShowPage, next },
  { post: at.beginning, may: may.endIssues, do: beginIssue, again: ShowPage, next },
  { post: at.resolution, may: may.endIssues, do: resolveIssue, again: ShowPage, next },
  { post: at.settingAside, may: may.endIssues, do: setIssueAside, again: ShowPage, next },
])
