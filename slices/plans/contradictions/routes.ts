import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkContradictions } from './actions/check-contradictions.ts'
import { keepContradiction } from './actions/keep-contradiction.ts'
import * as at from './addresses.ts'
import { ContradictionPage, ContradictionsPage, contradictionsFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.contradictions,
    may: may.seeContradictions,
    page: ContradictionsPage,
    help: '計画どうしの食い違いです。計画や指標を直すと、次の突き合わせで消えます。直さないときは、理由と期日を付けて残します。',
  },
  { get: at.contradictionsCsv, may: may.seeContradictions, file: contradictionsFile },
  {
    post: at.check,
    may: may.writePlans,
    do: checkContradictions,
    again: ContradictionsPage,
    next: () => at.contradictions(),
  },
  {
    get: at.contradiction,
    may: may.seeContradictions,
    page: ContradictionPage,
    help: '一つの食い違いと、それが出ている計画です。課長は、理由と期日を付けて残せます。',
  },
  {
    post: at.keeping,
    may: may.advancePlans,
    do: keepContradiction,
    again: ContradictionPage,
    next: ({ contradictionId = '' }) => at.contradiction({ contradictionId }),
  },
  { every: 'day', do: checkContradictions },
])
