import { type FileAnswer, routeTable, type Visit } from '#platform'
import { paperDocument, paperPdf } from '#platform/typesetting'
import { may } from '../permissions.ts'
import { answerItems } from './actions/answer-items.ts'
import { reviseAnswer } from './actions/revise-answer.ts'
import * as at from './addresses.ts'
import { EditAnswerPage, NewAnswerPage } from './pages/answer-page.tsx'
import { answersContent } from './pages/answers-content.tsx'
import { AnsweringPage, AnswersPaperPage, answeredOf } from './pages/list-page.tsx'

const toAnswering = ({ planId = '', versionId = '' }: Readonly<Record<string, string>>) =>
  at.answering({ planId, versionId })

const nameOf = (planName: string, extension: string) =>
  `意見の概要と市の考え方_${planName.replace(/[\\/:*?"<>|]/g, '・')}.${extension}`

async function pdf({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const answered = await answeredOf(here, params.versionId)
  const body = await paperPdf(answersContent(answered), { draft: true }, here.now)
  return { type: 'application/pdf', name: nameOf(answered.planName, 'pdf'), body, inline: true }
}

async function docx({ here, params }: Visit<typeof at.docx>): Promise<FileAnswer> {
  const answered = await answeredOf(here, params.versionId)
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: nameOf(answered.planName, 'docx'),
    body: paperDocument(answersContent(answered), { draft: true }),
  }
}

export const routes = routeTable([
  {
    get: at.answering,
    may: may.answerComments,
    page: AnsweringPage,
    help: '項目に分けた意見の一覧です。同じ趣旨の意見は、一つの回答にまとめます。すべてに答えると、課長が「案とする」を選べます。',
  },
  {
    get: at.newAnswer,
    may: may.answerComments,
    page: NewAnswerPage,
    help: '採用・一部採用のときは、修正した箇所を選びます。先に目標の本文を直しておいてください。',
  },
  {
    post: at.newAnswer,
    may: may.answerComments,
    do: answerItems,
    again: NewAnswerPage,
    next: toAnswering,
  },
  {
    get: at.answer,
    may: may.answerComments,
    page: EditAnswerPage,
    help: '公表するまで、回答と、それに含まれる意見を直せます。',
  },
  {
    post: at.answer,
    may: may.answerComments,
    do: reviseAnswer,
    again: EditAnswerPage,
    next: toAnswering,
  },
  {
    get: at.paper,
    may: may.answerComments,
    page: AnswersPaperPage,
    help: '公表する「意見の概要と市の考え方」です（A4横）。PDFとWordでも出せます。',
  },
  { get: at.pdf, may: may.answerComments, file: pdf },
  { get: at.docx, may: may.answerComments, file: docx },
])
