import { routeTable } from '#platform'
import { business as businessPage } from '../addresses.ts'
import { may } from '../permissions.ts'
import { addEstablishment } from './actions/add-establishment.ts'
import { closeEstablishment } from './actions/close-establishment.ts'
import { recordHeadcount } from './actions/record-headcount.ts'
import { reopenEstablishment } from './actions/reopen-establishment.ts'
import { reviseEstablishment } from './actions/revise-establishment.ts'
import { withdrawHeadcount } from './actions/withdraw-headcount.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

type Params = Readonly<Record<string, string>>
const toBusiness = (params: Params) => businessPage({ businessId: params.businessId ?? '' })
const toEstablishment = (params: Params) =>
  at.establishment({
    businessId: params.businessId ?? '',
    establishmentId: params.establishmentId ?? '',
  })

export const routes = routeTable([
  {
    get: at.newEstablishment,
    may: may.writeBusinesses,
    page: NewPage,
    help: '本社のほかに工場・店・倉庫があれば、一つずつ加えます。市外にあるものも加えられます。分からないところは空けておいてください。',
  },
  {
    post: at.establishments,
    may: may.writeBusinesses,
    do: addEstablishment,
    again: NewPage,
    next: toBusiness,
  },
  {
    get: at.establishment,
    may: may.seeBusinesses,
    page: ShowPage,
    help: '一つの事業所について、場所・用地・年度ごとの従業員数と、そこにある設備・できる工程です。廃止しても記録は残ります。',
  },
  {
    get: at.establishmentEdit,
    may: may.writeBusinesses,
    page: EditPage,
    help: '直す前の内容は、変更の記録に残ります。ほかの人が先に直していたときは、違いを見て選べます。',
  },
  {
    post: at.establishmentEdit,
    may: may.writeBusinesses,
    do: reviseEstablishment,
    again: EditPage,
    next: toEstablishment,
  },
  {
    post: at.closure,
    may: may.writeBusinesses,
    do: closeEstablishment,
    again: ShowPage,
    next: toEstablishment,
  },
  {
    post: at.reopening,
    may: may.writeBusinesses,
    do: reopenEstablishment,
    again: ShowPage,
    next: toEstablishment,
  },
  {
    post: at.headcounts,
    may: may.writeBusinesses,
    do: recordHeadcount,
    again: ShowPage,
    next: toEstablishment,
  },
  {
    post: at.headcountWithdrawal,
    may: may.writeBusinesses,
    do: withdrawHeadcount,
    again: ShowPage,
    next: toEstablishment,
  },
])
