import { routeTable } from '#platform'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { ShowIndicatorPage } from '../indicators/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { recordObservation } from './actions/record-observation.ts'
import { takeObservationBack } from './actions/withdraw-observation.ts'
import * as at from './addresses.ts'
import { NewObservationPage } from './pages/new-page.tsx'

const toIndicator = ({ indicatorId = '' }: Readonly<Record<string, string>>) =>
  indicatorPage({ indicatorId })

export const routes = routeTable([
  {
    get: at.newObservation,
    may: may.writePlans,
    page: NewObservationPage,
    help: '公表された値を、公表の日とともに入れます。伏せられた値は「秘匿」とし、0とは書きません。判定の時期が来ている期間なら、入れるとすぐに判定します。',
  },
  {
    post: at.observations,
    may: may.writePlans,
    do: recordObservation,
    again: NewObservationPage,
    next: toIndicator,
  },
  {
    post: at.withdrawals,
    may: may.writePlans,
    do: takeObservationBack,
    again: ShowIndicatorPage,
    next: toIndicator,
  },
])
