import { routeTable } from '#platform'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { may } from '../permissions.ts'
import { retireIndicator } from './actions/retire-indicator.ts'
import { reviseBaseline } from './actions/revise-baseline.ts'
import { succeedIndicator } from './actions/succeed-indicator.ts'
import * as at from './addresses.ts'
import { NewBaselinePage, RetirementPage } from './pages/change-pages.tsx'
import { SuccessorPage } from './pages/successor-page.tsx'

const toIndicator = ({ indicatorId = '' }: Readonly<Record<string, string>>) =>
  indicatorPage({ indicatorId })

export const routes = routeTable([
  {
    get: at.successor,
    may: may.writePlans,
    page: SuccessorPage,
    help: '数え方を変えるときに使います。いまの指標は最後の値で閉じ、新しい指標とは線をつなぎません。換算は印刷されるだけで、値には掛けません。',
  },
  {
    post: at.successor,
    may: may.writePlans,
    do: succeedIndicator,
    again: SuccessorPage,
    next: toIndicator,
  },
  {
    get: at.retirement,
    may: may.writePlans,
    page: RetirementPage,
    help: '測るのをやめる指標を閉じます。代わりに何をだれが見るかを書いてください。これまでの値と判定は残ります。',
  },
  {
    post: at.retirement,
    may: may.writePlans,
    do: retireIndicator,
    again: RetirementPage,
    next: toIndicator,
  },
  {
    get: at.newBaseline,
    may: may.writePlans,
    page: NewBaselinePage,
    help: '公表元が基準値を改定したときに入れます。判定は決めたときの値で続け、改定後の値で判定が変わる期間は両方を示します。',
  },
  {
    post: at.baselines,
    may: may.writePlans,
    do: reviseBaseline,
    again: NewBaselinePage,
    next: toIndicator,
  },
])
