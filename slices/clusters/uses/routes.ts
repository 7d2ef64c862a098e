import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'
import { usesFile } from './pages/uses-file.tsx'

export const routes = routeTable([
  {
    get: at.usesOfProcess,
    may: may.seeChains,
    page: ShowPage,
    help: '一つの工程が、どの種類の製品に使われ、どの工程と一緒に使われるかです。仕事が減る工程の担い手に、ほかの使い道をさがすときに使います。',
  },
  { get: at.usesCsv, may: may.seeChains, file: usesFile },
])
