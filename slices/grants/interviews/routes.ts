import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { decideFirstPass, explainInterview } from './actions/decide-first-pass.ts'
import { sendInterviewBack } from './actions/reopen-interview.ts'
import { finaliseInterview, scoreInterview } from './actions/score-interview.ts'
import * as at from './addresses.ts'
import { FirstPassPage } from './pages/first-pass-page.tsx'
import { InterviewPage } from './pages/interview-page.tsx'

type Params = Readonly<Record<string, string>>
const hall = {
  again: FirstPassPage,
  next: ({ callId = '' }: Params) => at.firstPass({ callId }),
}
const member = {
  again: InterviewPage,
  next: ({ callId = '', applicationId = '' }: Params) => at.interview({ callId, applicationId }),
}

export const routes = routeTable([
  {
    get: at.firstPass,
    may: may.seeScoreSheets,
    page: FirstPassPage,
    help: '書類の採点がそろうと、封印した件数だけ平均の高い順に一次通過を決めます。面接の採点がそろうと、採点を締められます。',
  },
  { post: at.firstPass, may: may.fixAssignments, do: decideFirstPass, ...hall },
  { post: at.missing, may: may.fixAssignments, do: explainInterview, ...hall },
  { post: at.reopening, may: may.fixAssignments, do: sendInterviewBack, ...hall },
  {
    get: at.interview,
    may: may.reviewApplications,
    page: InterviewPage,
    help: '面接の後に、同じ項目で点と理由を付けて確定します。面接では、だれの申請かを伏せません。',
  },
  { post: at.interview, may: may.reviewApplications, do: scoreInterview, ...member },
  { post: at.finalising, may: may.reviewApplications, do: finaliseInterview, ...member },
])
