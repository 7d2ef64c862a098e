import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { recordShock } from './actions/record-shock.ts'
import { removeShock } from './actions/remove-shock.ts'
import { reviseShock } from './actions/revise-shock.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage, shocksFile } from './pages/list-page.tsx'
import { TimelinePaper } from './pages/paper-page.tsx'

const toShocks = ({ clusterId = '' }: Readonly<Record<string, string>>) => at.shocks({ clusterId })

export const routes = routeTable([
  {
    get: at.shocks,
    may: may.seeClusters,
    page: ListPage,
    help: '産地を揺らした出来事を年ごとに並べ、市の公的統計を同じ番号で重ねます。A4の年表として印刷できます。',
  },
  { get: at.shocksCsv, may: may.seeClusters, file: shocksFile },
  {
    get: at.shocksPaper,
    may: may.seeClusters,
    page: TimelinePaper,
    help: '年表を、A4の紙としてそのまま印刷できます。',
  },
  {
    get: at.newShock,
    may: may.writeClusters,
    page: NewPage,
    help: '出典のない出来事は残せません。何で知ったかを、ページまで書いておくと後で確かめられます。',
  },
  {
    post: at.shocks,
    may: may.writeClusters,
    do: recordShock,
    again: NewPage,
    next: toShocks,
  },
  {
    get: at.shock,
    may: may.writeClusters,
    page: EditPage,
    help: '直す前の内容と理由は、産地の変更の記録に残ります。',
  },
  {
    post: at.shock,
    may: may.writeClusters,
    do: reviseShock,
    again: EditPage,
    next: toShocks,
  },
  {
    post: at.shockRemoval,
    may: may.writeClusters,
    do: removeShock,
    again: EditPage,
    next: toShocks,
  },
])
