import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { readAssetTerm } from './actions/read-asset-term.ts'
import * as at from './addresses.ts'
import { AssetPage } from './pages/edit-page.tsx'
import { AssetsPage, assetsFile } from './pages/list-page.tsx'

export const routes = routeTable([
  {
    get: at.assets,
    may: may.seeMeasures,
    page: AssetsPage,
    help: '国の補助を充てて買う備品・工事・土地の一覧です。補助金適正化法22条により、定められた年度まで、承認なしに売る・貸す・ほかに使うことができません。年数を確かめていない行は「要確認」です。',
  },
  { get: at.assetsCsv, may: may.seeMeasures, file: assetsFile },
  {
    get: at.asset,
    may: may.seeMeasures,
    page: AssetPage,
    help: '処分制限期間の表（告示・要綱）から、財産の種類と年数を写します。表のページを必ず入れます。',
  },
  {
    post: at.asset,
    may: may.writeMeasures,
    do: readAssetTerm,
    again: AssetPage,
    next: () => at.assets(),
  },
])
