import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { answerFeedback } from './actions/answer-feedback.ts'
import { giveFeedback } from './actions/give-feedback.ts'
import { tellHeads } from './actions/tell-heads.ts'
import * as at from './addresses.ts'
import { AnswerAgainPage, MeasureFeedbackPage, StepFeedbackPage } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.feedbackOf,
    may: may.seeMeasures,
    page: MeasureFeedbackPage,
    help: '実行する課や団体から届いた気づきと、責任者の答えです。30日たっても答えがないと、課長に知らせます。',
  },
  {
    get: at.stepFeedback,
    may: may.seeOwnSteps,
    page: StepFeedbackPage,
    help: 'この段階の気づきと答えです。実行（R）は気づきを送れ、責任者（A）は答えられます。ほかの段階のことは出ません。',
  },
  {
    post: at.stepFeedback,
    may: may.seeOwnSteps,
    do: giveFeedback,
    again: StepFeedbackPage,
    next: ({ measureId = '', step = '' }) => at.stepFeedback({ measureId, step }),
  },
  {
    post: at.feedbackAnswer,
    may: may.seeOwnSteps,
    do: answerFeedback,
    again: AnswerAgainPage,
    next: ({ measureId = '', step = '' }) => at.stepFeedback({ measureId, step }),
  },
  { every: 'day', do: tellHeads },
])
