import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { LetterPage, letterDocx, letterPdf } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.letter,
    may: may.readLetters,
    page: LetterPage,
    help: '番号を付けて出した文書です。出した時の中身がそのまま残り、記録を直しても変わりません。PDFとWordで保存できます。',
  },
  { get: at.letterPdf, may: may.readLetters, file: letterPdf },
  { get: at.letterDocx, may: may.readLetters, file: letterDocx },
])
