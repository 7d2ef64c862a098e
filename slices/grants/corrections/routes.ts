import { routeTable } from '#platform'
import { application as caseAt } from '../applications/addresses.ts'
import { ShowPage } from '../applications/pages/show-page.tsx'
import {
  CorrectionLetterPage,
  correctionFile,
  RejectionLetterPage,
  rejectionFile,
} from '../correction-letters/pages/letter-pages.tsx'
import { may } from '../permissions.ts'
import { receipt } from '../receipts/addresses.ts'
import { CheckPage } from '../submissions/pages/check-page.tsx'
import { answerCorrection } from './actions/answer-correction.ts'
import { askCorrection } from './actions/ask-correction.ts'
import { rejectApplication } from './actions/reject-application.ts'
import * as at from './addresses.ts'
import { NewCorrectionPage } from './pages/new-page.tsx'

const toCase = ({ applicationId = '' }: Readonly<Record<string, string>>) =>
  caseAt({ applicationId })

export const routes = routeTable([
  {
    get: at.newCorrection,
    may: may.handleApplications,
    page: NewCorrectionPage,
    help: '直してほしい項目を選んで理由を書き、期限を決めます。申請者は、ここに書いた項目だけを直せます。',
  },
  {
    post: at.corrections,
    may: may.handleApplications,
    do: askCorrection,
    again: NewCorrectionPage,
    next: toCase,
  },
  {
    post: at.correctionAnswer,
    may: may.writeDrafts,
    do: answerCorrection,
    again: CheckPage,
    next: ({ receiptId = '' }) => receipt({ receiptId }),
  },
  {
    post: at.rejection,
    may: may.rejectForForm,
    do: rejectApplication,
    again: ShowPage,
    next: toCase,
  },
  {
    get: at.letter,
    may: may.openAttachments,
    page: CorrectionLetterPage,
    help: '補正の通知です。どこを、いつまでに直すかが書かれています。',
  },
  { get: at.letterPdf, may: may.openAttachments, file: correctionFile },
  {
    get: at.rejectionLetter,
    may: may.openAttachments,
    page: RejectionLetterPage,
    help: '形式の不備による却下の通知です。理由と、当てはめた条項が書かれています。',
  },
  { get: at.rejectionPdf, may: may.openAttachments, file: rejectionFile },
])
