import { rootOf, routeTable } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { may } from '../permissions.ts'
import { figures, figuresCsv as figuresCsvAt } from '../proposal-figures/addresses.ts'
import { ShowPage as FiguresPage, figuresCsv } from '../proposal-figures/pages/show-page.tsx'
import { ExtensionPage, extensionPdf } from '../proposal-papers/pages/show-page.tsx'
import { taskOf } from '../proposal-tasks/rules.ts'
import { askProposer } from './actions/ask-proposer.ts'
import { assignProposal } from './actions/assign-proposal.ts'
import { considerProposal } from './actions/consider-proposal.ts'
import { extendProposal } from './actions/extend-proposal.ts'
import { checkSpecification, recordDealing } from './actions/record-dealing.ts'
import { recordOutcome } from './actions/record-outcome.ts'
import { remindOfProposals } from './actions/remind-of-proposals.ts'
import { recordReply, replyToQuestion } from './actions/reply-to-question.ts'
import { sendProposal } from './actions/send-proposal.ts'
import { transferProposal } from './actions/transfer-proposal.ts'
import { withdrawProposal } from './actions/withdraw-proposal.ts'
import * as at from './addresses.ts'
import { ListPage, proposalsCsv } from './pages/list-page.tsx'
import { OwnPage, PublishedOnePage, TownPage, townCsv } from './pages/public-pages.tsx'
import { ReceiptPage, receiptFile } from './pages/receipt-page.tsx'
import { SendPage } from './pages/send-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { proposalsWaiting } from './tables.ts'

const toReceipt = ({ receiptPid = '' }: Readonly<Record<string, string>>) =>
  at.receipt({ receiptPid })
const toProposal = ({ proposalId = '' }: Readonly<Record<string, string>>) =>
  at.proposal({ proposalId })

/** What stands on the proposal's own page and leads back to it. */
const onProposal = { again: ShowPage, next: toProposal }

export const routes = routeTable([
  {
    ...rootOf(at.part),
    may: may.seePublished,
  },
  {
    get: at.town,
    may: may.seePublished,
    page: TownPage,
    help: '公開してよいとされた提案と、市の回答の一覧です。題を選ぶと、回答の理由と、その後どうなったかが読めます。',
  },
  { get: at.townCsv, may: may.seePublished, file: townCsv },
  {
    get: at.publishedOne,
    may: may.seePublished,
    page: PublishedOnePage,
    help: '一つの提案と市の回答です。「どうなった？」から、反映した施策と議決した額まで進めます。',
  },
  {
    get: at.sending,
    may: may.sendProposals,
    page: SendPage,
    help: '市に提案を送ります。アカウントは要りません。受付番号の付いた控えの画面が出るので、アドレスを控えてください。',
  },
  { post: at.sending, may: may.sendProposals, do: sendProposal, again: SendPage, next: toReceipt },
  {
    get: at.receipt,
    may: may.sendProposals,
    page: ReceiptPage,
    help: '送った提案の控えです。いまの状態、回答の期限、市からの問い合わせと回答が出ます。回答の前なら取り下げられます。',
  },
  { get: at.receiptPdf, may: may.sendProposals, file: receiptFile },
  {
    post: at.withdrawal,
    may: may.sendProposals,
    do: withdrawProposal,
    again: ReceiptPage,
    next: toReceipt,
  },
  {
    post: at.reply,
    may: may.sendProposals,
    do: replyToQuestion,
    again: ReceiptPage,
    next: toReceipt,
  },
  {
    get: at.own,
    may: may.sendOwnProposals,
    page: OwnPage,
    menu: { stage: 'decide', label: '自分の提案', order: 60 },
    help: 'サインインして送った提案の一覧です。',
  },
  {
    get: at.proposals,
    may: may.seeProposals,
    page: ListPage,
    menu: { stage: 'decide', label: '提案の受付', order: 50 },
    help: '外から届いた提案です。回答の期限の近い順に並びます。担当を3開庁日のうちに決め、30日のうちに回答します。秘密の提案は、担当する課だけに出ます。',
  },
  { get: at.proposalsCsv, may: may.seeProposals, file: proposalsCsv },
  {
    get: figures,
    may: may.seeProposals,
    page: FiguresPage,
    help: '提案の件数を、年度と担当課ごとに数えた表です。割合は5件からです。',
  },
  { get: figuresCsvAt, may: may.seeProposals, file: figuresCsv },
  {
    get: at.proposal,
    may: may.seeProposals,
    page: ShowPage,
    help: '一つの提案の内容と期限です。担当を決め、必要なら一度だけ問い合わせ、回答案を書きます。期限までに答えられないときは、課長が一度だけ延長できます。',
  },
  { post: at.assignment, may: may.assignProposals, do: assignProposal, ...onProposal },
  { post: at.consideration, may: may.handleProposals, do: considerProposal, ...onProposal },
  { post: at.question, may: may.handleProposals, do: askProposer, ...onProposal },
  { post: at.recordedReply, may: may.handleProposals, do: recordReply, ...onProposal },
  { post: at.extension, may: may.extendProposals, do: extendProposal, ...onProposal },
  {
    get: at.extensionLetter,
    may: may.seeProposals,
    page: ExtensionPage,
    help: '提案した方に送る、回答期限の延長の通知です。',
  },
  { get: at.extensionLetterPdf, may: may.seeProposals, file: extensionPdf },
  {
    post: at.transfer,
    may: may.assignProposals,
    do: transferProposal,
    again: ShowPage,
    next: () => at.proposals(),
  },
  { post: at.outcome, may: may.handleProposals, do: recordOutcome, ...onProposal },
  { post: at.dealing, may: may.handleProposals, do: recordDealing, ...onProposal },
  { post: at.specification, may: may.checkSpecifications, do: checkSpecification, ...onProposal },
  { every: 'day', do: remindOfProposals },
  {
    may: may.seeProposals,
    async today(here) {
      const viewer = { id: here.person.id, assigns: may.assignProposals(here.person) }
      const waiting = await proposalsWaiting(here)
      const calendar = await calendarOf(here)
      const tasks = waiting.map((one) => taskOf(one, viewer, here.today, calendar))
      return tasks.filter((task) => task !== null).slice(0, 20)
    },
  },
])
