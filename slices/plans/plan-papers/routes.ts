import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import {
  BookPage,
  bookFile,
  MayorPage,
  mayorFile,
  PledgePaperPage,
  pledgeFile,
  SummaryPage,
  summaryFile,
} from './pages/paper-pages.tsx'

export const routes = routeTable([
  {
    get: at.book,
    may: may.seePlans,
    page: BookPage,
    help: '計画の版の体系図（A3横）と本文です。PDFで出すか、そのまま印刷できます。',
  },
  { get: at.bookPdf, may: may.seePlans, file: bookFile },
  {
    get: at.summary,
    may: may.seePlans,
    page: SummaryPage,
    help: '計画の版のあらまし、目標、指標をまとめた概要版（A4縦）です。',
  },
  { get: at.summaryPdf, may: may.seePlans, file: summaryFile },
  {
    get: at.mayorPage,
    may: may.seeContradictions,
    page: MayorPage,
    help: '首長に渡す1枚です。判定できる指標の動き、公約の状態、残っている矛盾、決めていただくことが載ります。',
  },
  { get: at.mayorPdf, may: may.seeContradictions, file: mayorFile },
  {
    get: at.pledges,
    may: may.seePlans,
    page: PledgePaperPage,
    help: '公約の進みを印刷する帳票（A4横）です。任期ごとに、公表された文のまま並びます。',
  },
  { get: at.pledgesPdf, may: may.seePlans, file: pledgeFile },
])
