import { routeTable } from '#platform'
import { viewFinances } from '../fiscal-figures/actions/view-finances.ts'
import { may } from '../permissions.ts'
import { recordSplit } from './actions/record-split.ts'
import { reinstateSplit } from './actions/reinstate-split.ts'
import { reviseSplit } from './actions/revise-split.ts'
import { withdrawSplit } from './actions/withdraw-split.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { SplitsPage, splitsFile } from './pages/splits-page.tsx'

const toSplits = (params: Readonly<Record<string, string>>) =>
  at.splits({ businessId: params.businessId ?? '' })

export const routes = routeTable([
  {
    get: at.splits,
    may: may.seeFinances,
    page: SplitsPage,
    help: '売上を、販路と市場段階（地元の商圏・日本市場・世界市場）で分けた割合です。財務と同じく、見る目的を書くと30分間開きます。',
  },
  { get: at.splitsCsv, may: may.seeFinances, file: splitsFile },
  { post: at.opening, may: may.seeFinances, do: viewFinances, again: SplitsPage, next: toSplits },
  {
    get: at.newSplit,
    may: may.writeBusinesses,
    page: NewPage,
    help: '一つの年度の売上を100として、販路と市場段階で分けます。合計は100（0.5の違いまで）になるように入れます。',
  },
  { post: at.splits, may: may.writeBusinesses, do: recordSplit, again: NewPage, next: toSplits },
  {
    get: at.split,
    may: may.writeBusinesses,
    page: EditPage,
    help: '目的を書いて開いているあいだだけ直せます。直す前の割合と理由は残ります。',
  },
  { post: at.split, may: may.writeBusinesses, do: reviseSplit, again: EditPage, next: toSplits },
  {
    post: at.withdrawal,
    may: may.writeBusinesses,
    do: withdrawSplit,
    again: EditPage,
    next: toSplits,
  },
  {
    post: at.reinstatement,
    may: may.writeBusinesses,
    do: reinstateSplit,
    again: SplitsPage,
    next: toSplits,
  },
])
