import { routeTable } from '#platform'
import { body as bodyPage } from '../bodies/addresses.ts'
import { may } from '../permissions.ts'
import { setSeats } from './actions/set-seats.ts'
import * as at from './addresses.ts'
import { SeatsPage } from './pages/seats-page.tsx'

export const routes = routeTable([
  {
    get: at.seats,
    may: may.writeBodies,
    page: SeatsPage,
    help: '区分ごとの席の下限と上限です。合計が定数に合わないと、文で知らせます。',
  },
  {
    post: at.seats,
    may: may.writeBodies,
    do: setSeats,
    again: SeatsPage,
    next: ({ bodyId = '' }) => bodyPage({ bodyId }),
  },
])
