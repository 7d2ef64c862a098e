import { routeTable } from '#platform'
import { measure } from '../addresses.ts'
import { may } from '../permissions.ts'
import { statePublicInterest } from './actions/state-public-interest.ts'
import * as at from './addresses.ts'
import { EditInterestPage } from './pages/edit-page.tsx'

export const routes = routeTable([
  {
    get: at.interest,
    may: may.writeMeasures,
    page: EditInterestPage,
    help: '市のお金で行う理由を、六つの問いに答えて書きます。終える条件は「何が・いくつ・いつまで」の三つで書きます。書き直すと新しい版になります。',
  },
  {
    post: at.interest,
    may: may.writeMeasures,
    do: statePublicInterest,
    again: EditInterestPage,
    next: ({ measureId = '' }) => measure({ measureId }),
  },
])
