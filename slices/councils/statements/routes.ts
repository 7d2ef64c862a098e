import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { draftStatement, rewriteStatement } from './actions/draft-statement.ts'
import { issueStatement } from './actions/issue-statement.ts'
import { lodgeMinorityOpinion } from './actions/lodge-minority-opinion.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { PaperShowPage, ShowPage, statementDocx, statementPdf } from './pages/show-page.tsx'

const toStatement = ({ statementId = '' }: Readonly<Record<string, string>>) =>
  at.statement({ statementId })
const onStatement = { again: ShowPage, next: toStatement }

export const routes = routeTable([
  {
    get: at.statements,
    may: may.readStatus,
    page: ListPage,
    help: '市長から会議への諮問書、会議からの答申書・提言書・意見のまとめです。要綱で設置した会議が作れるのは、意見のまとめだけです。',
  },
  {
    post: at.statements,
    may: may.writeStatements,
    do: draftStatement,
    again: ListPage,
    next: toStatement,
  },
  {
    get: at.statement,
    may: may.readStatus,
    page: ShowPage,
    help: '一つの文書です。少数意見を載せると、必ず印刷されます。課長が出すと番号が付き、その後は直せません。',
  },
  { post: at.text, may: may.writeStatements, do: rewriteStatement, ...onStatement },
  { post: at.minority, may: may.writeStatements, do: lodgeMinorityOpinion, ...onStatement },
  { post: at.issue, may: may.issueStatements, do: issueStatement, ...onStatement },
  {
    get: at.paper,
    may: may.readStatus,
    page: PaperShowPage,
    help: '印刷される形の下書きです。PDFとWordでも出せます。',
  },
  { get: at.pdf, may: may.readStatus, file: statementPdf },
  { get: at.document, may: may.readStatus, file: statementDocx },
])
