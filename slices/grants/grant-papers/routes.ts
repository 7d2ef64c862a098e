import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { voidPaper } from './actions/void-paper.ts'
import * as at from './addresses.ts'
import {
  GrantPaperPage,
  grantPaperDocx,
  grantPaperPdf,
  NumbersPage,
  numbersFile,
} from './pages/paper-pages.tsx'

export const routes = routeTable([
  {
    get: at.numbers,
    may: may.seeAmounts,
    page: NumbersPage,
    help: '補助金の通知書に付けた番号です。取り消した番号は、理由とともに欠番として残ります。',
  },
  { get: at.numbersCsv, may: may.seeAmounts, file: numbersFile },
  {
    get: at.paper,
    may: may.seeCases,
    page: GrantPaperPage,
    help: '出した通知書です。中身は出した時のまま残ります。後の日に印刷すると「再発行」と載ります。',
  },
  { get: at.paperPdf, may: may.seeCases, file: grantPaperPdf },
  { get: at.paperDocx, may: may.seeCases, file: grantPaperDocx },
  {
    post: at.voiding,
    may: may.rejectForForm,
    do: voidPaper,
    again: GrantPaperPage,
    next: at.paper,
  },
])
