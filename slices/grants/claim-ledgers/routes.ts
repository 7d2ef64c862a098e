import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ClaimsPage, claimsFile } from './pages/claims-page.tsx'

export const routes = routeTable([
  {
    get: at.claims,
    may: may.seeAmounts,
    page: ClaimsPage,
    help: '返還を求めた債権の一覧です。残り、次の納期限、督促・催告、時効の日が並びます。納付や督促は、それぞれの案件で記録します。',
  },
  { get: at.claimsCsv, may: may.seeAmounts, file: claimsFile },
])
