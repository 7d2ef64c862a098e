import { routeTable } from '#platform'
import { measure } from '../addresses.ts'
import { may } from '../permissions.ts'
import { setTierShares } from './actions/set-tier-shares.ts'
import * as at from './addresses.ts'
import { TierSharesPage } from './pages/edit-page.tsx'

export const routes = routeTable([
  {
    get: at.tierShares,
    may: may.writeMeasures,
    page: TierSharesPage,
    help: 'この事業のお金を、地元の商圏・日本市場・世界市場に分けます。合計は100％です。入れないときは「未設定」として別に示されます。',
  },
  {
    post: at.tierShares,
    may: may.writeMeasures,
    do: setTierShares,
    again: TierSharesPage,
    next: ({ measureId = '' }) => measure({ measureId }),
  },
])
