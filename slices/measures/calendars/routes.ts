import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { planRound } from './actions/plan-round.ts'
import { submitBudget } from './actions/submit-budget.ts'
import * as at from './addresses.ts'
import { CalendarPage } from './pages/calendar-page.tsx'

const calendar = ({ roundId = '' }: Readonly<Record<string, string>>) => at.calendar({ roundId })

export const routes = routeTable([
  {
    get: at.calendar,
    may: may.seeMeasures,
    page: CalendarPage,
    help: '一つの予算編成の手順を、予定と実際で示します。法の期限は財政課などにだけ覚えとして出ます。市の日は、法の期限より早くできます。',
  },
  {
    post: at.calendar,
    may: may.openRounds,
    do: planRound,
    again: CalendarPage,
    next: calendar,
  },
  {
    post: at.submission,
    may: may.submitBudgets,
    do: submitBudget,
    again: CalendarPage,
    next: calendar,
  },
])
