import { routeTable } from '#platform'
import { overview } from '../addresses.ts'
import { may } from '../permissions.ts'
import { recordMark } from './actions/record-mark.ts'
import { reviseMark } from './actions/revise-mark.ts'
import { takeFromList } from './actions/take-from-list.ts'
import * as at from './addresses.ts'
import { EditPage, FromListPage, NewPage } from './pages/edit-page.tsx'

const toOverview = ({ clusterId = '' }: Readonly<Record<string, string>>) => overview({ clusterId })

export const routes = routeTable([
  {
    get: at.newMark,
    may: may.writeClusters,
    page: NewPage,
    help: '地域団体商標は登録番号を、伝統的工芸品は指定の日を、公報や告示で確かめて入れてください。',
  },
  {
    post: at.marks,
    may: may.writeClusters,
    do: recordMark,
    again: NewPage,
    next: toOverview,
  },
  {
    get: at.markList,
    may: may.writeClusters,
    page: FromListPage,
    help: '公表された伝統的工芸品の名簿から、この産地の名称を選んで記録します。UTF-8でもシフトJISでも読めます。',
  },
  {
    post: at.markList,
    may: may.writeClusters,
    do: takeFromList,
    again: FromListPage,
    next: toOverview,
    files: true,
  },
  {
    get: at.mark,
    may: may.writeClusters,
    page: EditPage,
    help: '直す前の内容と理由は、産地の変更の記録に残ります。',
  },
  {
    post: at.mark,
    may: may.writeClusters,
    do: reviseMark,
    again: EditPage,
    next: toOverview,
  },
])
