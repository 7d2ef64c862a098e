import { rootOf, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { openTerm } from '../terms/actions/open-term.ts'
import { reviewPledge } from '../terms/actions/review-pledge.ts'
import { setElection } from '../terms/actions/set-election.ts'
import * as termsAt from '../terms/addresses.ts'
import { TermPage, TermsPage } from '../terms/pages/terms-page.tsx'
import { advancePledge } from './actions/advance-pledge.ts'
import { annotatePledge } from './actions/annotate-pledge.ts'
import { linkPledge } from './actions/link-pledge.ts'
import { recordPledge } from './actions/record-pledge.ts'
import * as at from './addresses.ts'
import { OrphansPage, PledgesPage, pledgesFile } from './pages/list-page.tsx'
import { NewPledgePage, ShowPledgePage, TownPledgesPage } from './pages/show-page.tsx'

type Params = Readonly<Record<string, string>>
const toPledge = ({ pledgeId = '' }: Params) => at.pledge({ pledgeId })
const toTerm = ({ termId = '' }: Params) => termsAt.term({ termId })
const back = { again: ShowPledgePage, next: toPledge }

export const routes = routeTable([
  {
    get: at.pledges,
    may: may.seePlans,
    page: PledgesPage,
    menu: { stage: 'decide', label: '公約', order: 14 },
    help: '首長の公約と、その進みです。公約は公表された文のまま載せます。状態を変えるには、根拠にする記録が要ります。',
  },
  { get: at.pledgesCsv, may: may.seePlans, file: pledgesFile },
  {
    get: at.newPledge,
    may: may.writePlans,
    page: NewPledgePage,
    help: '公約の文は後から直せません。説明は、載せた後に「市の注記」に書きます。',
  },
  { post: at.pledges, may: may.writePlans, do: recordPledge, again: NewPledgePage, next: toPledge },
  {
    get: at.orphans,
    may: may.seePlans,
    page: OrphansPage,
    help: '次の任期で「終了」とされた公約につながる事業のうち、続いているものです。',
  },
  {
    get: at.pledge,
    may: may.seePlans,
    page: ShowPledgePage,
    help: '一つの公約の文・出典・経過です。かなえる目標や事業とつなぎ、状態を根拠とともに記録します。',
  },
  { post: at.entries, may: may.writePlans, do: advancePledge, ...back },
  { post: at.note, may: may.writePlans, do: annotatePledge, ...back },
  { post: at.links, may: may.writePlans, do: linkPledge, ...back },
  { ...rootOf(at.part), may: may.readDrafts },
  {
    get: at.town,
    may: may.readDrafts,
    page: TownPledgesPage,
    help: '市長の公約と、その進みです。選挙の告示日から投票日までは、内容を更新しません。',
  },
  {
    get: termsAt.terms,
    may: may.seePlans,
    page: TermsPage,
    help: '首長の任期です。新しい任期を登録すると、前の任期の終わっていない公約が首長・幹部に回ります。',
  },
  { post: termsAt.terms, may: may.conceivePlans, do: openTerm, again: TermsPage, next: toTerm },
  {
    get: termsAt.term,
    may: may.seePlans,
    page: TermPage,
    help: '前の任期の公約の扱い（継続・変更・終了）を、首長・幹部が一件に一度だけ決めます。',
  },
  {
    post: termsAt.election,
    may: may.conceivePlans,
    do: setElection,
    again: TermPage,
    next: toTerm,
  },
  { post: termsAt.review, may: may.adoptPlans, do: reviewPledge, again: TermPage, next: toTerm },
])
