import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { LetterPage, letterDocx, letterPdf } from './pages/letter-page.tsx'

export const routes = routeTable([
  {
    get: at.letter,
    may: may.seeApplications,
    page: LetterPage,
    help: '一人に宛てた選考結果通知です。出した時のまま残り、応募書類と同じ日に廃棄します。PDFとWordで保存できます。',
  },
  { get: at.letterPdf, may: may.seeApplications, file: letterPdf },
  { get: at.letterDocx, may: may.seeApplications, file: letterDocx },
])
