import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { YearReportPage, yearReportFile } from './pages/report-page.tsx'

export const routes = routeTable([
  {
    get: at.yearReport,
    may: may.readCalls,
    page: YearReportPage,
    help: '審査で選ぶ補助金の結果を、年度ごとに足した公開の報告です。審査会の結論と異なる決定と中止した公募は、理由とともに載ります。',
  },
  { get: at.csv, may: may.readCalls, file: yearReportFile },
])
