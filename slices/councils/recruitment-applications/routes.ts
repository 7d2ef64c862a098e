import { formatWareki } from '#packages/japan'
import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import {
  checkApplication,
  recordWithdrawal,
  withdrawApplication,
} from './actions/check-application.ts'
import { enterApplication, sendApplication } from './actions/send-application.ts'
import * as at from './addresses.ts'
import { ApplicantPage } from './pages/applicant-page.tsx'
import { ApplyPage } from './pages/apply-page.tsx'
import { ReceiptPage, receiptLetter } from './pages/receipt-page.tsx'
import { EntryPage, ListPage } from './pages/staff-pages.tsx'
import { waitingForChecks } from './tables.ts'

const toReceipt = ({ receiptPid = '' }: Readonly<Record<string, string>>) =>
  at.receipt({ receiptPid })
const onApplicant = {
  again: ApplicantPage,
  next: ({ applicationId = '' }: Readonly<Record<string, string>>) =>
    at.applicant({ applicationId }),
}

export const routes = routeTable([
  {
    get: at.application,
    may: may.seePublished,
    page: ApplyPage,
    help: '委員の公募に応募します。アカウントは要りません。作文の字数は、空白と改行を除いて数えます。送ると控えの画面が出るので、アドレスを控えてください。',
  },
  {
    post: at.application,
    may: may.applyForSeats,
    do: sendApplication,
    again: ApplyPage,
    next: toReceipt,
  },
  {
    get: at.receipt,
    may: may.seePublished,
    page: ReceiptPage,
    help: '応募の控えです。いまの状態と、決まった後は選考の結果が出ます。結果が決まるまでは取り下げられます。',
  },
  { get: at.receiptLetter, may: may.seePublished, file: receiptLetter },
  {
    post: at.withdrawal,
    may: may.applyForSeats,
    do: withdrawApplication,
    again: ReceiptPage,
    next: toReceipt,
  },
  {
    get: at.applications,
    may: may.seeApplications,
    page: ListPage,
    help: '応募した方の一覧です。選考する人は、決定まで開けません。資格を確かめてから採点に回します。',
  },
  {
    get: at.newEntry,
    may: may.handleApplications,
    page: EntryPage,
    help: '紙で届いた応募や、無作為抽出で引き受けると答えた方を、職員が代わりに入れます。',
  },
  {
    post: at.applications,
    may: may.handleApplications,
    do: enterApplication,
    again: EntryPage,
    next: onApplicant.next,
  },
  {
    get: at.applicant,
    may: may.seeApplications,
    page: ApplicantPage,
    help: '一人の応募です。応募の資格があるかと、作文で伏せる言葉を決めます。採点を始めた後は変えられません。',
  },
  { post: at.eligibility, may: may.handleApplications, do: checkApplication, ...onApplicant },
  { post: at.toldWithdrawal, may: may.handleApplications, do: recordWithdrawal, ...onApplicant },
  {
    may: may.handleApplications,
    async today(here) {
      const waiting = await waitingForChecks(here)
      return waiting.map((one) => ({
        kind: 'due' as const,
        on: one.closesOn,
        title: `${one.bodyName}の公募の応募の資格を確かめる`,
        note: `${formatWareki(one.closesOn)}締切　未確認${one.left}人`,
        href: at.applications({ recruitmentId: one.id }),
        stage: 'decide' as const,
        tag: '資格確認',
      }))
    },
  },
])
