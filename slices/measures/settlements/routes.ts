import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { closeAccounts } from './actions/close-accounts.ts'
import { decideSettlement } from './actions/decide-settlement.ts'
import { settleAccounts } from './actions/settle-accounts.ts'
import * as at from './addresses.ts'
import { SettlementsPage } from './pages/list-page.tsx'
import { ReportPage, reportBook, reportPdf, SettlementPage } from './pages/show-page.tsx'

const settlement = ({ year = '' }: Readonly<Record<string, string>>) => at.settlement({ year })

export const routes = routeTable([
  {
    get: at.settlements,
    may: may.seeMeasures,
    page: SettlementsPage,
    menu: { stage: 'decide', label: '決算', order: 68 },
    help: '年度ごとの出納閉鎖・決算・認定です。5月31日を過ぎると、前年度の出納は自動で閉鎖されます。',
  },
  {
    get: at.settlement,
    may: may.seeMeasures,
    page: SettlementPage,
    help: '一つの年度の決算です。支出済額の入っていない事業は計に入れず、件数で示します。主要施策の成果と執行状況を印刷できます。',
  },
  {
    post: at.settling,
    may: may.settleAccounts,
    do: settleAccounts,
    again: SettlementPage,
    next: settlement,
  },
  {
    post: at.deciding,
    may: may.settleAccounts,
    do: decideSettlement,
    again: SettlementPage,
    next: settlement,
  },
  {
    get: at.paper,
    may: may.seeMeasures,
    page: ReportPage,
    help: '印刷される形です。事業名から執行の記録に進めます。PDFとExcelで出せます。',
  },
  { get: at.pdf, may: may.seeMeasures, file: reportPdf },
  { get: at.workbook, may: may.seeMeasures, file: reportBook },
  { every: 'day', do: closeAccounts },
])
