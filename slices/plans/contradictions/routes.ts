import { routeTable } from '#platform'
import { setParts } from '../indicator-parts/actions/set-parts.ts'
import * as partsAt from '../indicator-parts/addresses.ts'
import { PartsPage } from '../indicator-parts/pages/list-page.tsx'
import { may } from '../permissions.ts'
import { copyAmount } from '../planned-amounts/actions/copy-amount.ts'
import * as amountsAt from '../planned-amounts/addresses.ts'
import { AmountsPage } from '../planned-amounts/pages/list-page.tsx'
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
  {
    get: amountsAt.amounts,
    may: may.seeContradictions,
    page: AmountsPage,
    help: '計画に印刷された事業ごとの額を写し、議決された額と比べます。額そのものは事業の記録にあり、ここでは比べるためだけに使います。',
  },
  {
    post: amountsAt.amounts,
    may: may.writePlans,
    do: copyAmount,
    again: AmountsPage,
    next: ({ planId = '' }) => amountsAt.amounts({ planId }),
  },
  {
    get: partsAt.parts,
    may: may.seeContradictions,
    page: PartsPage,
    help: '足すと全体になる指標を決めます。目標値の合計と全体の目標値を、端数の分を除いて比べます。',
  },
  {
    post: partsAt.parts,
    may: may.writePlans,
    do: setParts,
    again: PartsPage,
    next: ({ planId = '' }) => partsAt.parts({ planId }),
  },
  { every: 'day', do: checkContradictions },
])
