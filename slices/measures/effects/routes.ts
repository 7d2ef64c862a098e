import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { EffectPage } from './pages/effect-page.tsx'

export const routes = routeTable([
  {
    get: at.effect,
    may: may.seeMeasures,
    page: EffectPage,
    help: '積算の支出が市内の生産をどれだけ生むかを、全国の産業連関表から上と下の両端で試算します。仕入れ先が市内かどうかを積算の行に入れると、その行は推計でなく事実で数えます。幅が広いのは、小さな市では分からないことが多いからです。',
  },
])
