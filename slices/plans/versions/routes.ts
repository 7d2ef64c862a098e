import { routeTable } from '#platform'
import { plan as planPage } from '../addresses.ts'
import { may } from '../permissions.ts'
import { abandonVersion } from './actions/abandon-version.ts'
import { adoptVersion } from './actions/adopt-version.ts'
import { correctMisprints } from './actions/correct-misprints.ts'
import { finaliseDraft } from './actions/finalise-draft.ts'
import { finishCopying } from './actions/finish-copying.ts'
import { lapsePlans } from './actions/lapse-plans.ts'
import { openRevision } from './actions/open-revision.ts'
import { recordVote } from './actions/record-vote.ts'
import { returnDraft } from './actions/return-draft.ts'
import { settleDraft } from './actions/settle-draft.ts'
import * as at from './addresses.ts'
import { NewVersionPage } from './pages/new-page.tsx'
import { ShowVersionPage } from './pages/show-page.tsx'

type Params = Readonly<Record<string, string>>
const toVersion = ({ planId = '', versionId = '' }: Params) => at.version({ planId, versionId })
const toPlan = ({ planId = '' }: Params) => planPage({ planId })
const step = { again: ShowVersionPage, next: toVersion }

export const routes = routeTable([
  {
    get: at.newVersion,
    may: may.advancePlans,
    page: NewVersionPage,
    help: '改定・軽微な修正・正誤のどれかを選びます。選んだ種類によって、直せる範囲と、意見を募るかどうかが決まります。',
  },
  {
    post: at.versions,
    may: may.advancePlans,
    do: openRevision,
    again: NewVersionPage,
    next: toVersion,
  },
  {
    get: at.version,
    may: may.seePlans,
    page: ShowVersionPage,
    help: 'この版の目標の木です。本文を直せるのは、構想・素案・意見整理の間だけです。次にできることは上に出ます。',
  },
  {
    post: at.copying,
    may: may.writePlans,
    do: finishCopying,
    again: ShowVersionPage,
    next: toPlan,
  },
  { post: at.draft, may: may.advancePlans, do: settleDraft, ...step },
  { post: at.draftReturn, may: may.advancePlans, do: returnDraft, ...step },
  { post: at.proposal, may: may.advancePlans, do: finaliseDraft, ...step },
  { post: at.vote, may: may.writePlans, do: recordVote, ...step },
  {
    post: at.adoption,
    may: may.adoptPlans,
    do: adoptVersion,
    again: ShowVersionPage,
    next: toPlan,
  },
  {
    post: at.correction,
    may: may.advancePlans,
    do: correctMisprints,
    again: ShowVersionPage,
    next: toPlan,
  },
  {
    post: at.abandonment,
    may: may.advancePlans,
    do: abandonVersion,
    again: ShowVersionPage,
    next: toPlan,
  },
  { every: 'day', do: lapsePlans },
])
