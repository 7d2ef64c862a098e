import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { acceptApplication } from './actions/accept-application.ts'
import { applyToRegister } from './actions/apply-to-register.ts'
import { refuseApplication } from './actions/refuse-application.ts'
import * as at from './addresses.ts'
import { ListPage, ShowPage } from './pages/applications-page.tsx'
import { ApplyPage } from './pages/apply-page.tsx'
import { ReceiptPage, receiptFile } from './pages/receipt-page.tsx'
import { applicationsWaiting } from './tables.ts'

const toApplication = ({ applicationId = '' }: Readonly<Record<string, string>>) =>
  at.applicationSeen({ applicationId })

export const routes = routeTable([
  {
    get: at.application,
    may: may.applyToRegister,
    page: ApplyPage,
    help: '台帳にない事業者の登録を申し出ます。アカウントは要りません。市の担当課が確かめた後に登録されます。',
  },
  {
    post: at.application,
    may: may.applyToRegister,
    do: applyToRegister,
    again: ApplyPage,
    next: ({ receiptPid = '' }) => at.receipt({ receiptPid }),
  },
  {
    get: at.receipt,
    may: may.applyToRegister,
    page: ReceiptPage,
    help: '申出の受付の控えです。印刷するか、アドレスを控えておくと、後で状態を確かめられます。',
  },
  { get: at.receiptPdf, may: may.applyToRegister, file: receiptFile },
  {
    get: at.applications,
    may: may.seeApplications,
    page: ListPage,
    help: '公開ページなどから届いた登録の申出です。よく似た登録がないかを確かめて、登録するか見送ります。',
  },
  {
    get: at.applicationSeen,
    may: may.seeApplications,
    page: ShowPage,
    help: '申し出た内容と、よく似た登録です。本人に確かめてから登録してください。',
  },
  {
    post: at.acceptance,
    may: may.writeBusinesses,
    do: acceptApplication,
    again: ShowPage,
    next: toApplication,
  },
  {
    post: at.refusal,
    may: may.writeBusinesses,
    do: refuseApplication,
    again: ShowPage,
    next: toApplication,
  },
  {
    may: may.writeBusinesses,
    async today(here) {
      return (await applicationsWaiting(here)).slice(0, 20).map((application) => ({
        kind: 'arrived' as const,
        on: null,
        title: `登録の申出を確かめる：${application.name}`,
        note: application.label,
        href: at.applicationSeen({ applicationId: application.id }),
        stage: 'rec' as const,
        tag: '申出',
      }))
    },
  },
])
