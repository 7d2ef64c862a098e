import { routeTable } from '#platform'
import { evidenceAt } from '#slices/evidence'
import { may } from '../permissions.ts'
import { issueStatus } from './actions/issue-status.ts'
import * as at from './addresses.ts'
import { IssuedPage } from './pages/issued-page.tsx'
import { PaperShowPage, statusCsv, statusDocx, statusPdf } from './pages/paper-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.status,
    may: may.readStatus,
    page: ShowPage,
    help: '会議で述べられた意見と、市の回答、その後の状況です。未回答が先に並び、期日の来た今後検討が続きます。議決した額は予算の記録から自分で出ます。確定すると、その時の中身のまま配れます。',
  },
  {
    get: at.paper,
    may: may.readStatus,
    page: PaperShowPage,
    help: '印刷される形（A4横）の下書きです。PDFとWordでも出せます。',
  },
  { get: at.pdf, may: may.readStatus, file: statusPdf },
  { get: at.document, may: may.readStatus, file: statusDocx },
  { get: at.csv, may: may.readStatus, file: statusCsv },
  {
    post: at.issuing,
    may: may.issueStatus,
    do: issueStatus,
    again: ShowPage,
    next: ({ snapshotPid = '' }) => evidenceAt.check({ snapshotPid }),
  },
  {
    get: at.issued,
    may: may.seePublished,
    page: IssuedPage,
    help: '会議に配られた「前回意見の対応状況」の一覧です。開くと、配られた時のままの資料が出ます。',
  },
])
