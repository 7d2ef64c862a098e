import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { keepPaper } from './actions/keep-paper.ts'
import * as at from './addresses.ts'
import { KeptPapersPage } from './pages/list-page.tsx'
import { KeptPaperPage, KeptSheetPage, keptBook, keptDocx, keptPdf } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.keptPapers,
    may: may.seeMeasures,
    page: KeptPapersPage,
    menu: { stage: 'decide', label: '予算の帳票', order: 69 },
    help: '内示書・復活要求書・査定書・流用伺・繰越計算書・主要施策の成果の、番号を付けて残したものです。内示書と復活要求書は議決まで、その課と財政課だけが見られます。査定書は財政課が持ちます。',
  },
  {
    post: at.keptPapers,
    may: may.keepPapers,
    do: keepPaper,
    again: KeptPapersPage,
    next: (_, done) => at.keptPaper({ paperId: done.params?.paperId ?? '' }),
  },
  {
    get: at.keptPaper,
    may: may.seeMeasures,
    page: KeptPaperPage,
    help: '残した帳票の番号、日時、照合値です。開くたびに中身を照合値と比べます。',
  },
  {
    get: at.sheet,
    may: may.seeMeasures,
    page: KeptSheetPage,
    help: '残したときのままの帳票です。印刷するか、PDF・Word・Excelで出せます。',
  },
  { get: at.pdf, may: may.seeMeasures, file: keptPdf },
  { get: at.docx, may: may.seeMeasures, file: keptDocx },
  { get: at.workbook, may: may.seeMeasures, file: keptBook },
])
