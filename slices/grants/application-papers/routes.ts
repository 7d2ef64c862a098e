import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { PaperShowPage, paperFile } from './pages/paper-page.tsx'

export const routes = routeTable([
  {
    get: at.paper,
    may: may.openAttachments,
    page: PaperShowPage,
    help: '申請書を印刷する形です。紙で出すときは、印刷して署名し、窓口に持って来てください。',
  },
  { get: at.paperPdf, may: may.openAttachments, file: paperFile },
])
