import { formatYen } from '#packages/japan'
import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { approveTransfer } from './actions/approve-transfer.ts'
import { decideTransfer } from './actions/decide-transfer.ts'
import { draftTransfer } from './actions/draft-transfer.ts'
import { returnTransfer } from './actions/return-transfer.ts'
import * as at from './addresses.ts'
import { TransfersPage, transfersFile } from './pages/list-page.tsx'
import { NewTransferPage } from './pages/new-page.tsx'
import { TransferPage, TransferPaperPage, transferPdf } from './pages/show-page.tsx'
import { paperTitle } from './rules.ts'
import { transfersWaiting } from './tables.ts'

const transfer = ({ transferId = '' }: Readonly<Record<string, string>>) =>
  at.transfer({ transferId })

export const routes = routeTable([
  {
    get: at.transfers,
    may: may.seeMeasures,
    page: TransfersPage,
    menu: { stage: 'decide', label: '流用・充用', order: 62 },
    help: '年度ごとの流用と予備費の充用です。決定したものは庁内のだれでも見られ、決定前のものは起案した課と財政課だけが見られます。CSVで保存できます。',
  },
  { get: at.csv, may: may.seeMeasures, file: transfersFile },
  {
    get: at.newTransfer,
    may: may.writeMeasures,
    page: NewTransferPage,
    help: 'どの節からどの節へ、いくら、なぜ動かすかを書きます。元を選ばないと予備費からの充用になります。残りは、議決額に流用を加え、交付決定などで約束した額を引いたものです。',
  },
  {
    post: at.transfers,
    may: may.writeMeasures,
    do: draftTransfer,
    again: NewTransferPage,
    next: transfer,
  },
  {
    get: at.transfer,
    may: may.seeMeasures,
    page: TransferPage,
    help: '一つの伺いの内容と手順です。課長の決裁で文書番号が付き、財政課の決定で予算現額が変わります。',
  },
  {
    post: at.approval,
    may: may.requestAmounts,
    do: approveTransfer,
    again: TransferPage,
    next: transfer,
  },
  {
    post: at.decision,
    may: may.receiveRequests,
    do: decideTransfer,
    again: TransferPage,
    next: transfer,
  },
  {
    post: at.returning,
    may: may.returnTransfers,
    do: returnTransfer,
    again: TransferPage,
    next: transfer,
  },
  {
    get: at.paper,
    may: may.seeMeasures,
    page: TransferPaperPage,
    help: '印刷される形の伺いです。PDFでも出せます。',
  },
  { get: at.pdf, may: may.seeMeasures, file: transferPdf },
  {
    may: may.returnTransfers,
    async today(here) {
      return (await transfersWaiting(here)).map((one) => ({
        kind: 'arrived' as const,
        on: null,
        title: `${paperTitle(one)}を決裁する：${one.toName}`,
        note: `${formatYen(one.amountYen)}円　${one.draftedName}`,
        href: at.transfer({ transferId: one.id }),
        stage: 'decide' as const,
        tag: '決裁待ち',
      }))
    },
  },
])
