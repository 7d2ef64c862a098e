import { routeTable } from '#platform'
import { ownGrant } from '../applications/addresses.ts'
import { OwnShowPage } from '../applications/pages/own-show-page.tsx'
import { may } from '../permissions.ts'
import { askAdvice } from './actions/ask-advice.ts'
import { saveApplicant } from './actions/save-applicant.ts'
import { saveCosts } from './actions/save-costs.ts'
import { savePlan } from './actions/save-plan.ts'
import { startDraft } from './actions/start-draft.ts'
import { tidyDrafts } from './actions/tidy-drafts.ts'
import * as at from './addresses.ts'
import { ApplicantPage } from './pages/applicant-page.tsx'
import { CostsPage } from './pages/costs-page.tsx'
import { PlanPage } from './pages/plan-page.tsx'
import { StartPage } from './pages/start-page.tsx'

type Params = Readonly<Record<string, string>>
const to =
  (page: (params: { readonly applicationId: string }) => string) =>
  ({ applicationId = '' }: Params) =>
    page({ applicationId })

export const routes = routeTable([
  {
    get: at.start,
    may: may.applyForGrants,
    page: StartPage,
    help: '補助金の申請を書き始めます。名前や住所など、市の台帳にあることは書かなくてかまいません。',
  },
  {
    post: at.start,
    may: may.applyForGrants,
    do: startDraft,
    again: StartPage,
    next: to(at.draftApplicant),
  },
  {
    get: at.draftApplicant,
    may: may.writeDrafts,
    page: ApplicantPage,
    help: '申請する方を確かめます。違うところを書くと、台帳の訂正の申出になります。',
  },
  {
    post: at.draftApplicant,
    may: may.writeDrafts,
    do: saveApplicant,
    again: ApplicantPage,
    next: to(at.draftPlan),
  },
  {
    get: at.draftPlan,
    may: may.writeDrafts,
    page: PlanPage,
    help: '何をするかを書きます。書きかけのまま次に進めます。出す前に、足りないところをまとめてお知らせします。',
  },
  {
    post: at.draftPlan,
    may: may.writeDrafts,
    do: savePlan,
    again: PlanPage,
    next: to(at.draftCosts),
  },
  {
    get: at.draftCosts,
    may: may.writeDrafts,
    page: CostsPage,
    help: '費用を一行ずつ書きます。行が足りなくなったら、一度保存すると増えます。市が出す額の目安は、保存すると出ます。',
  },
  {
    post: at.draftCosts,
    may: may.writeDrafts,
    do: saveCosts,
    again: CostsPage,
    next: to(at.draftPapers),
  },
  {
    post: at.advice,
    may: may.applyForGrants,
    do: askAdvice,
    again: OwnShowPage,
    next: to(ownGrant),
  },
  { every: 'day', do: tidyDrafts },
])
