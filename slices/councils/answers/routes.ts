import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { approveAnswer } from './actions/approve-answer.ts'
import { completeAnswer } from './actions/complete-answer.ts'
import { draftAnswer } from './actions/draft-answer.ts'
import { reflectAnswer } from './actions/reflect-answer.ts'
import { sendBackAnswer } from './actions/send-back-answer.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

const toAnswer = ({ answerId = '' }: Readonly<Record<string, string>>) => at.answer({ answerId })

export const routes = routeTable([
  {
    get: at.answer,
    may: may.seeAnswers,
    page: ShowPage,
    help: '意見・提案・ビジョンへの市の回答です。回答案を書き、ほかの人が決裁すると公のものになります。採用したものは、反映した施策や積算をつないでおくと、議決した額が次の対応状況に自分で出ます。',
  },
  { post: at.draft, may: may.draftAnswers, do: draftAnswer, again: ShowPage, next: toAnswer },
  {
    post: at.approval,
    may: may.approveAnswers,
    do: approveAnswer,
    again: ShowPage,
    next: toAnswer,
  },
  {
    post: at.sendingBack,
    may: may.approveAnswers,
    do: sendBackAnswer,
    again: ShowPage,
    next: toAnswer,
  },
  {
    post: at.reflection,
    may: may.draftAnswers,
    do: reflectAnswer,
    again: ShowPage,
    next: toAnswer,
  },
  {
    post: at.completion,
    may: may.draftAnswers,
    do: completeAnswer,
    again: ShowPage,
    next: toAnswer,
  },
])
