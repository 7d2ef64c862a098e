import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { setShares } from './actions/set-shares.ts'
import * as at from './addresses.ts'
import { matrixFile, matrixPdfFile } from './pages/matrix-files.tsx'
import { MatrixPage } from './pages/matrix-page.tsx'
import { SharePage, SharesPage } from './pages/shares-page.tsx'

export const routes = routeTable([
  {
    get: at.matrix,
    may: may.seeMatrix,
    page: MatrixPage,
    menu: { stage: 'decide', label: '戦略マトリクス（事業）', order: 14 },
    help: '業種・地区・工程の三つのうち二つを縦と横に選び、残りの一つで絞ります。セルには、事業者、課題、事業、事業費、担い手がいなくなるまでの年数が入り、手当ての抜けはG1〜G4の印で示します。',
  },
  { get: at.matrixCsv, may: may.seeMatrix, file: matrixFile },
  { get: at.matrixPdf, may: may.seeMatrix, file: matrixPdfFile },
  {
    get: at.shares,
    may: may.writePlans,
    page: SharesPage,
    help: '続いている事業と確定した課題が、どのセルに当たるかを決めます。決めていないものが先に並びます。',
  },
  {
    get: at.share,
    may: may.writePlans,
    page: SharePage,
    help: 'セルごとに業種・品目、地区・用地、工程を選びます。事業の配分は合計が1になるように入れるか、すべて空けて均等に分けます。',
  },
  {
    post: at.share,
    may: may.writePlans,
    do: setShares,
    again: SharePage,
    next: () => at.shares(),
  },
])
