import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { answerInquiry } from './actions/answer-inquiry.ts'
import { remindSections } from './actions/remind-sections.ts'
import { sendInquiry } from './actions/send-inquiry.ts'
import * as at from './addresses.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { InquiriesPage } from './pages/list-page.tsx'
import { NewInquiryPage } from './pages/new-page.tsx'
import { InquiryPage, inquiryFile } from './pages/show-page.tsx'
import { inquiriesDue } from './tables.ts'

export const routes = routeTable([
  {
    get: at.inquiries,
    may: may.seeInquiries,
    page: InquiriesPage,
    menu: { stage: 'decide', label: '照会', order: 112 },
    help: '課から課への照会です。あなたの課の回答を待っているものに印が付きます。回答は課に一つで、まとまった表をCSVで保存できます。',
  },
  {
    get: at.newInquiry,
    may: may.sendInquiries,
    page: NewInquiryPage,
    help: '聞くことを一行に一つずつ書き、課を選びます。去年と同じ言葉で聞くと、相手の課は12か月以内の回答を使えます。期限の3開庁日前、当日、2開庁日後に課へ、5開庁日後に課長へ知らせます。',
  },
  {
    post: at.inquiries,
    may: may.sendInquiries,
    do: sendInquiry,
    again: NewInquiryPage,
    next: ({ inquiryId = '' }) => at.inquiry({ inquiryId }),
  },
  {
    get: at.inquiry,
    may: may.seeInquiries,
    page: InquiryPage,
    help: '課ごとの回答を一つの表にしています。期限を過ぎた課は名前が出ます。',
  },
  { get: at.inquiryCsv, may: may.seeInquiries, file: inquiryFile },
  {
    get: at.inquiryAnswer,
    may: may.sendInquiries,
    page: AnswerPage,
    help: '課として一つ答えます。当てはまらないときは「該当なし」も回答です。同じ問いに12か月以内に答えていれば、その回答を使えます。',
  },
  {
    post: at.inquiryAnswer,
    may: may.sendInquiries,
    do: answerInquiry,
    again: AnswerPage,
    next: ({ inquiryId = '' }) => at.inquiry({ inquiryId }),
  },
  {
    may: may.sendInquiries,
    async today(here) {
      return (await inquiriesDue(here)).map(({ id, title, why, dueOn }) => ({
        kind: 'due' as const,
        on: dueOn,
        title: `照会に答える：${title}`,
        note: why,
        href: at.inquiryAnswer({ inquiryId: id }),
        stage: 'decide' as const,
        tag: '照会',
      }))
    },
  },
  { every: 'day', do: remindSections },
])
