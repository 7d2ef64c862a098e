import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { agreeOnSharing } from './actions/agree-on-sharing.ts'
import { endAgreement } from './actions/end-agreement.ts'
import { handOverCounts } from './actions/hand-over-counts.ts'
import { receiveCounts } from './actions/receive-counts.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { HandoverPage, handoverCsv, handoverJson, ShowPage } from './pages/show-page.tsx'

type Params = Readonly<Record<string, string>>
const toAgreement = ({ clusterId = '', agreementId = '' }: Params) =>
  at.agreement({ clusterId, agreementId })
const toHandover = ({ clusterId = '', agreementId = '', handoverId = '' }: Params) =>
  at.handover({ clusterId, agreementId, handoverId })

export const routes = routeTable([
  {
    get: at.newAgreement,
    may: may.writeClusters,
    page: NewPage,
    help: '市をまたぐ産地で、相手の市と「工程ごとの事業者の数」だけを共有する協定です。名前や住所は、どちらの市にも渡りません。',
  },
  {
    post: at.agreements,
    may: may.writeClusters,
    do: agreeOnSharing,
    again: NewPage,
    next: toAgreement,
  },
  {
    get: at.agreement,
    may: may.seeClusters,
    page: ShowPage,
    help: 'こちらの数はファイルで渡し、相手の数はファイルで受け取ります。照合番号が合わないファイルは取り込めません。',
  },
  {
    post: at.agreementEnd,
    may: may.writeClusters,
    do: endAgreement,
    again: ShowPage,
    next: toAgreement,
  },
  {
    post: at.handovers,
    may: may.writeClusters,
    do: handOverCounts,
    again: ShowPage,
    next: toHandover,
  },
  {
    post: at.receipt,
    may: may.writeClusters,
    do: receiveCounts,
    again: ShowPage,
    next: toHandover,
    files: true,
  },
  {
    get: at.handover,
    may: may.seeClusters,
    page: HandoverPage,
    help: '渡したときの中身がそのまま残ります。少ない数は＊で隠してあります。',
  },
  { get: at.handoverJson, may: may.seeClusters, file: handoverJson },
  { get: at.handoverCsv, may: may.seeClusters, file: handoverCsv },
])
