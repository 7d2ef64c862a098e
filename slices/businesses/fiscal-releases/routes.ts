import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { releaseFigures } from './actions/release-figures.ts'
import * as at from './addresses.ts'
import { ListPage, releasesFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.releases,
    may: may.seeBusinesses,
    page: ListPage,
    menu: { stage: 'rec', label: '財務の集計', order: 26 },
    help: '年度ごとに確定した、業種別・市場段階別の合計です。少ない社数の合計は「＊」で、0ではありません。係長と課長には、いま確定するとどう出るかも見えます。',
  },
  { get: at.releasesCsv, may: may.seeBusinesses, file: releasesFile },
  {
    post: at.releases,
    may: may.releaseFigures,
    do: releaseFigures,
    again: ListPage,
    next: () => at.releases(),
  },
])
