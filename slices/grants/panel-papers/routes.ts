import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import {
  memberSheetPdf,
  PanelPaperPage,
  PanelPapersPage,
  panelPaperDocx,
  panelPaperPdf,
} from './pages/panel-paper-pages.tsx'

export const routes = routeTable([
  {
    get: at.panelPapers,
    may: may.seeScoreSheets,
    page: PanelPapersPage,
    help: '審査の帳票です。審査要領・採点集計表・除斥一覧・審査議事録・審査結果を、見られる人が見られる時だけ、PDFとWordで出せます。',
  },
  {
    get: at.panelPaper,
    may: may.seeScoreSheets,
    page: PanelPaperPage,
    help: '審査の帳票の一つです。いまの記録から作ります。',
  },
  { get: at.panelPaperPdf, may: may.seeScoreSheets, file: panelPaperPdf },
  { get: at.panelPaperDocx, may: may.seeScoreSheets, file: panelPaperDocx },
  { get: at.memberSheetPdf, may: may.reviewApplications, file: memberSheetPdf },
])
