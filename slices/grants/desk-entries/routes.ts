import { routeTable } from '#platform'
import { draftApplicant } from '../application-drafts/addresses.ts'
import { may } from '../permissions.ts'
import { continueDraft } from './actions/continue-draft.ts'
import { takePaper } from './actions/take-paper.ts'
import * as at from './addresses.ts'
import { DeskPage } from './pages/desk-page.tsx'

const next = ({ applicationId = '' }: Readonly<Record<string, string>>) =>
  draftApplicant({ applicationId })

export const routes = routeTable([
  {
    get: at.desk,
    may: may.takeInAtDesk,
    page: DeskPage,
    help: '紙の申請は、受け取った時刻を先に記録します。入力に時間がかかっても、締切には届いた時刻で間に合います。',
  },
  { post: at.paper, may: may.takeInAtDesk, do: takePaper, again: DeskPage, next },
  { post: at.continuation, may: may.takeInAtDesk, do: continueDraft, again: DeskPage, next },
])
