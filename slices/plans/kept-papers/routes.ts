import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { keepPaper } from './actions/keep-paper.ts'
import * as at from './addresses.ts'
import {
  KeptPaperPage,
  KeptPapersPage,
  KeptSheetPage,
  keptDocxFile,
  keptPdfFile,
} from './pages/kept-pages.tsx'

export const routes = routeTable([
  {
    get: at.keptPapers,
    may: may.seePlans,
    page: KeptPapersPage,
    help: '番号を付けて残した帳票です。帳票のページの「番号を付けて残す」で増えます。',
  },
  {
    post: at.keptPapers,
    may: may.writePlans,
    do: keepPaper,
    again: KeptPapersPage,
    next: (_, done) => at.keptPaper({ paperId: done.params?.paperId ?? '' }),
  },
  {
    get: at.keptPaper,
    may: may.seePlans,
    page: KeptPaperPage,
    help: '残した帳票の番号、日時、照合値です。開くたびに中身を照合値と比べます。',
  },
  {
    get: at.sheet,
    may: may.seePlans,
    page: KeptSheetPage,
    help: '残したときのままの帳票です。印刷するか、PDF・Wordで出せます。',
  },
  { get: at.pdf, may: may.seePlans, file: keptPdfFile },
  { get: at.docx, may: may.seePlans, file: keptDocxFile },
])
