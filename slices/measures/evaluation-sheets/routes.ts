import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { joinSheetToMeasure } from './actions/join-sheet.ts'
import * as at from './addresses.ts'
import { ListPage, sheetFileOf, sheetsFile } from './pages/list-page.tsx'
import { PaperShowPage, pdfFile, workbookFile } from './pages/paper-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.sheets,
    may: may.seeMeasures,
    page: ListPage,
    menu: { stage: 'decide', label: '評価シートの事業', order: 37 },
    help: '公表された評価シートから取り込んだ事業の一覧です。名前・課・概要の言葉でさがし、団体と課で絞れます。CSVには、事業と年度ごとに一行で、費用が円で入ります。',
  },
  { get: at.sheetsCsv, may: may.seeMeasures, file: sheetsFile },
  {
    get: at.sheet,
    may: may.seeMeasures,
    page: ShowPage,
    help: '一つの事業の、年度別の費用・人員・指標です。年度ごとに、どの資料の値かを出典の番号で示します。空欄は「－」、ゼロは0です。自分の市のシートなら、いまの事業の過去の年度としてつなげられます。',
  },
  { get: at.sheetCsv, may: may.seeMeasures, file: sheetFileOf },
  {
    get: at.paper,
    may: may.seeMeasures,
    page: PaperShowPage,
    help: '印刷される形の評価シートです（A4縦）。PDFとExcelでも出せます。記録のない欄は「記録なし」と書きます。',
  },
  { get: at.pdf, may: may.seeMeasures, file: pdfFile },
  { get: at.workbook, may: may.seeMeasures, file: workbookFile },
  {
    post: at.joint,
    may: may.takeInSheets,
    do: joinSheetToMeasure,
    again: ShowPage,
    next: ({ sheetId = '' }) => at.sheet({ sheetId }),
  },
])
