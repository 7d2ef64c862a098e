import { routeTable } from '#platform'
import * as measuresAt from '../addresses.ts'
import { work } from '../desk/addresses.ts'
import { SettleAgainPage, WorkPage } from '../desk/pages/work-page.tsx'
import { may } from '../permissions.ts'
import { answerQuestion } from './actions/answer-question.ts'
import { askQuestion } from './actions/ask-question.ts'
import { settleQuestion } from './actions/settle-question.ts'
import * as at from './addresses.ts'
import { AnswerAgainPage, DialoguePage } from './pages/dialogue-page.tsx'
import { questionsDue } from './tables.ts'

export const routes = routeTable([
  {
    get: measuresAt.dialogue,
    may: may.seeMeasures,
    page: DialoguePage,
    help: '財政課の質問と回答です。前の年の質問も残っていて、来年も同じ事業の画面に出ます。回答は直さず、書き足します。',
  },
  {
    post: at.questions,
    may: may.askQuestions,
    do: askQuestion,
    again: WorkPage,
    next: ({ requestId = '' }) => work({ requestId }),
  },
  {
    post: at.answers,
    may: may.answerQuestions,
    do: answerQuestion,
    again: AnswerAgainPage,
    next: ({ measureId = '' }) => measuresAt.dialogue({ measureId }),
  },
  {
    post: at.settlement,
    may: may.askQuestions,
    do: settleQuestion,
    again: SettleAgainPage,
    next: ({ requestId = '' }) => work({ requestId }),
  },
  {
    may: may.answerQuestions,
    async today(here) {
      return (await questionsDue(here)).map((question) => ({
        kind: 'due' as const,
        on: question.dueOn,
        title: `財政課の質問に答える：${question.measureName}`,
        note: question.text,
        href: measuresAt.dialogue({ measureId: question.measureId }),
        stage: 'decide' as const,
        tag: '未回答',
      }))
    },
  },
])
