import { routeTable } from '../routes.ts'
import { removeOpeningDay } from './actions/remove-opening-day.ts'
import { setOpeningDay } from './actions/set-opening-day.ts'
import * as at from './addresses.ts'
import { DaysPage } from './pages/days-page.tsx'
import { may } from './permissions.ts'

const back = { again: DaysPage, next: () => at.openingDays() }

export const openingDayRoutes = routeTable([
  {
    get: at.openingDays,
    may: may.seeOpeningDays,
    page: DaysPage,
    help: '市だけの閉庁日と開庁日です。ここに入れた日を、意見の募集の締切、会議の招集、外部提案への回答などの期限に使います。すでに決まった期限は動きません。',
  },
  { post: at.days, may: may.keepOpeningDays, do: setOpeningDay, ...back },
  { post: at.removals, may: may.keepOpeningDays, do: removeOpeningDay, ...back },
])
