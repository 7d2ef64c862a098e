import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { MatrixPage, matrixFile } from './pages/matrix-page.tsx'

export const routes = routeTable([
  {
    get: at.matrix,
    may: may.seeBusinesses,
    page: MatrixPage,
    menu: { stage: 'rec', label: '戦略マトリックス', order: 28 },
    help: '業種を選ぶと、工程と地区の表になります。少ない数は「＊」です。「該当なし」は聞いたうえでいないこと、「未把握」はまだ聞いていないことで、別の印にしています。',
  },
  { get: at.matrixCsv, may: may.seeBusinesses, file: matrixFile },
])
