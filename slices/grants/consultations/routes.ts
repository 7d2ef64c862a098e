import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { answerConsultation } from './actions/answer-consultation.ts'
import { recordConsultation } from './actions/record-consultation.ts'
import * as at from './addresses.ts'
import { ListPage, NewPage, ShowPage } from './pages/consultation-pages.tsx'

const toShow = ({ consultationId = '' }: Readonly<Record<string, string>>) =>
  at.consultation({ consultationId })

export const routes = routeTable([
  {
    get: at.consultations,
    may: may.seeConsultations,
    page: ListPage,
    help: '事前の相談の記録です。番号は付きません。後で申請が始まると、その申請に結び付きます。',
  },
  {
    get: at.newConsultation,
    may: may.takeInAtDesk,
    page: NewPage,
    help: '名前で事業者を探してから、相談の内容と答えを書きます。',
  },
  {
    post: at.consultations,
    may: may.takeInAtDesk,
    do: recordConsultation,
    again: NewPage,
    next: toShow,
  },
  {
    get: at.consultation,
    may: may.seeConsultations,
    page: ShowPage,
    help: '一つの相談です。申請画面からの相談に答えると、申請者に知らせます。',
  },
  {
    post: at.answer,
    may: may.takeInAtDesk,
    do: answerConsultation,
    again: ShowPage,
    next: toShow,
  },
])
