import { routeTable } from '#platform'
import { member } from '../members/addresses.ts'
import { may } from '../permissions.ts'
import { applicant } from '../recruitment-applications/addresses.ts'
import { ApplicantPage } from '../recruitment-applications/pages/applicant-page.tsx'
import { decideRecruitment } from './actions/decide-recruitment.ts'
import { callReserve, nominateChosen, recordRefusal } from './actions/nominate-chosen.ts'
import * as at from './addresses.ts'
import { ResultsPage, scoresCsv } from './pages/results-page.tsx'
import { waitingForADecision } from './tables.ts'

const onResults = {
  again: ResultsPage,
  next: ({ recruitmentId = '' }: Readonly<Record<string, string>>) => at.results({ recruitmentId }),
}

export const routes = routeTable([
  {
    get: at.results,
    may: may.seeApplications,
    page: ResultsPage,
    help: '採点がそろった後の順位です。課長が、この順位のとおりに結果を決めます。決めると選考結果通知に番号が付き、選任された方を委員の候補に入れられます。席が空いたときは、補欠を順に使います。',
  },
  { get: at.scoresCsv, may: may.seeApplications, file: scoresCsv },
  { post: at.decision, may: may.decideOnBodies, do: decideRecruitment, ...onResults },
  { post: at.nextReserve, may: may.decideOnBodies, do: callReserve, ...onResults },
  {
    post: at.candidacy,
    may: may.handleApplications,
    do: nominateChosen,
    again: ApplicantPage,
    next: ({ memberId = '' }) => member({ memberId }),
  },
  {
    post: at.refusal,
    may: may.handleApplications,
    do: recordRefusal,
    again: ApplicantPage,
    next: ({ applicationId = '' }) => applicant({ applicationId }),
  },
  {
    may: may.decideOnBodies,
    async today(here) {
      const waiting = await waitingForADecision(here)
      return waiting.map((one) => ({
        kind: 'due' as const,
        on: null,
        title: `${one.bodyName}の公募の結果を決める`,
        note: '採点がそろいました',
        href: at.results({ recruitmentId: one.id }),
        stage: 'decide' as const,
        tag: '決定',
      }))
    },
  },
])
