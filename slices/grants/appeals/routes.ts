import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { ownResult } from '../selection-reasons/addresses.ts'
import { OwnResultPage } from '../selection-reasons/pages/own-result-page.tsx'
import { answerRequest } from './actions/answer-request.ts'
import { askExplanation, takeExplanationRequest } from './actions/ask-explanation.ts'
import { settleRound } from './actions/settle-round.ts'
import * as at from './addresses.ts'
import { AppealsPage } from './pages/list-page.tsx'
import { AppealPage } from './pages/show-page.tsx'

type Params = Readonly<Record<string, string>>
const toList = ({ callId = '' }: Params) => at.appeals({ callId })

export const routes = routeTable([
  {
    get: at.appeals,
    may: may.seeAppeals,
    page: AppealsPage,
    help: '審査結果の理由の説明を求める申出です。案件に関わっていない職員が、期限までに回答します。期間が終わり、すべてに回答すると、回を確定できます。',
  },
  {
    get: at.appeal,
    may: may.seeAppeals,
    page: AppealPage,
    help: '一つの申出です。事実の誤りがあったときは、再計算して前と後の順位を記録します。採択済みの申請はそのままです。',
  },
  {
    post: at.answer,
    may: may.answerAppeals,
    do: answerRequest,
    again: AppealPage,
    next: ({ requestId = '' }: Params) => at.appeal({ requestId }),
  },
  {
    post: at.ownRequest,
    may: may.applyForGrants,
    do: askExplanation,
    again: OwnResultPage,
    next: ({ applicationId = '' }: Params) => ownResult({ applicationId }),
  },
  {
    post: at.paperRequest,
    may: may.takeInAtDesk,
    do: takeExplanationRequest,
    again: AppealsPage,
    next: toList,
  },
  {
    post: at.settlement,
    may: may.sealCriteria,
    do: settleRound,
    again: AppealsPage,
    next: toList,
  },
])
