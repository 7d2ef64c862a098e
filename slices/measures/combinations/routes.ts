import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { confirmCombination } from './actions/confirm-combination.ts'
import * as at from './addresses.ts'
import { CombinationPage } from './pages/edit-page.tsx'
import { CombinationsPage } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.combinations,
    may: may.seeMeasures,
    page: CombinationsPage,
    help: '国・県などの制度を二つ重ねてよいかの表です。だれも要綱で確かめていない組は「要確認」で、「可」とは扱いません。升を押すと、条とページを入れられます。',
  },
  {
    get: at.combination,
    may: may.seeMeasures,
    page: CombinationPage,
    help: '二つの制度の交付要綱・公募要領を読み、同じ経費と同じ事業のそれぞれについて選びます。ページは必ず入れます。直すと新しい記録が増え、前の記録も残ります。',
  },
  {
    post: at.combination,
    may: may.confirmSchemes,
    do: confirmCombination,
    again: CombinationPage,
    next: () => at.combinations(),
  },
])
