import { rootOf, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { changeCriteria, openCall } from './actions/open-call.ts'
import { prepareCall, reviseCall, sealCall, writeCriteria } from './actions/prepare-call.ts'
import { voidCall } from './actions/void-call.ts'
import * as at from './addresses.ts'
import { CriteriaChangePage, CriteriaPage } from './pages/criteria-page.tsx'
import { EditCallPage, NewCallPage } from './pages/edit-page.tsx'
import { CallsPage } from './pages/list-page.tsx'
import { GuidePage, PublicCallsPage } from './pages/public-pages.tsx'
import { CallPage } from './pages/show-page.tsx'

const call = ({ callId = '' }: Readonly<Record<string, string>>) => at.call({ callId })
const onCall = { again: CallPage, next: call }

export const routes = routeTable([
  {
    get: at.calls,
    may: may.seeSchemes,
    page: CallsPage,
    menu: { stage: 'act', label: '公募', order: 21 },
    help: '補助金の公募の一覧です。準備から締切、審査までの段階と、配分額が並びます。申請の件数は締切まで出ません。',
  },
  {
    get: at.newCall,
    may: may.writeCalls,
    page: NewCallPage,
    help: '公募の期間・予算の節・配分額を入れます。審査基準は次の画面で書きます。',
  },
  { post: at.schemeCalls, may: may.writeCalls, do: prepareCall, again: NewCallPage, next: call },
  {
    get: at.call,
    may: may.seeSchemes,
    page: CallPage,
    help: '一つの公募です。審査基準を課長が封印すると公募を始められ、以後は基準を変えられません。',
  },
  {
    get: at.callEdit,
    may: may.writeCalls,
    page: EditCallPage,
    help: '公募が始まる前なら、期間・配分額・案内を直せます。',
  },
  { post: at.callEdit, may: may.writeCalls, do: reviseCall, again: EditCallPage, next: call },
  {
    get: at.callCriteria,
    may: may.writeCalls,
    page: CriteriaPage,
    help: '審査項目と配点、同点のときの決め方を書きます。配点の合計は100です。',
  },
  {
    post: at.callCriteria,
    may: may.writeCalls,
    do: writeCriteria,
    again: CriteriaPage,
    next: call,
  },
  { post: at.seal, may: may.sealCriteria, do: sealCall, ...onCall },
  { post: at.opening, may: may.openCalls, do: openCall, ...onCall },
  {
    get: at.criteriaChange,
    may: may.sealCriteria,
    page: CriteriaChangePage,
    help: '最初の申請が届くまでに限り、審査基準を新しい版に改められます。締切は10日以上のばします。',
  },
  {
    post: at.criteriaChange,
    may: may.sealCriteria,
    do: changeCriteria,
    again: CriteriaChangePage,
    next: call,
  },
  { post: at.voiding, may: may.voidCalls, do: voidCall, ...onCall },
  {
    ...rootOf(at.part),
    may: may.readCalls,
    menu: { stage: 'tell', label: '補助金の公募', order: 52 },
  },
  {
    get: at.publicCalls,
    may: may.readCalls,
    page: PublicCallsPage,
    help: '市の補助金の公募です。募集中のものは、募集要領から申請に進めます。',
  },
  {
    get: at.guide,
    counts: 'views',
    may: may.readCalls,
    page: GuidePage,
    help: '一つの公募の募集要領です。審査基準は公募の前に封印され、ハッシュでだれでも確かめられます。',
  },
])
