import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import {
  openRecruitment,
  planFurtherRound,
  planRecruitment,
  revisePlan,
  withdrawRecruitment,
} from './actions/plan-recruitment.ts'
import * as at from './addresses.ts'
import { NewPage, ShowPage } from './pages/recruitment-pages.tsx'

const onRecruitment = {
  again: ShowPage,
  next: ({ recruitmentId = '' }: Readonly<Record<string, string>>) =>
    at.recruitment({ recruitmentId }),
}

export const routes = routeTable([
  {
    get: at.newRecruitment,
    may: may.writeBodies,
    page: NewPage,
    help: '公募の募集要項を準備します。期間は21日以上、選考する人は3人以上で、一人以上は課の外の方です。',
  },
  {
    post: at.recruitments,
    may: may.writeBodies,
    do: planRecruitment,
    again: NewPage,
    next: onRecruitment.next,
  },
  {
    get: at.recruitment,
    may: may.seeBodies,
    page: ShowPage,
    help: '一つの公募です。課長が募集を始めると募集要項に番号が付き、選考基準は変えられなくなります。',
  },
  { post: at.recruitment, may: may.writeBodies, do: revisePlan, ...onRecruitment },
  { post: at.furtherRound, may: may.writeBodies, do: planFurtherRound, ...onRecruitment },
  { post: at.opening, may: may.decideOnBodies, do: openRecruitment, ...onRecruitment },
  { post: at.withdrawal, may: may.decideOnBodies, do: withdrawRecruitment, ...onRecruitment },
])
