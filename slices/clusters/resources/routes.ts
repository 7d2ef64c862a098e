import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { recordResource } from './actions/record-resource.ts'
import { reviseResource } from './actions/revise-resource.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage, resourcesFile } from './pages/list-page.tsx'
import { OfClusterPage } from './pages/of-cluster-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toResource = ({ resourceId = '' }: Readonly<Record<string, string>>) =>
  at.resource({ resourceId })

export const routes = routeTable([
  {
    get: at.resources,
    may: may.seeClusters,
    page: ListPage,
    menu: { stage: 'rec', label: '地域資源', order: 30 },
    help: '名称・よみ・説明でさがせます。表はCSVで、文化財は自治体標準オープンデータセットの形のCSVで保存できます。',
  },
  { get: at.resourcesCsv, may: may.seeClusters, file: resourcesFile },
  {
    get: at.newResource,
    may: may.writeClusters,
    page: NewPage,
    help: '旧法の指定は、県の告示で日を確かめて入れてください。文化財は③観光資源として登録します。',
  },
  {
    post: at.resources,
    may: may.writeClusters,
    do: recordResource,
    again: NewPage,
    next: toResource,
  },
  {
    get: at.resource,
    may: may.seeClusters,
    page: ShowPage,
    help: '一つの地域資源について、どこにあり、どの製品と行事に使われているかです。',
  },
  {
    get: at.resourceEdit,
    may: may.writeClusters,
    page: EditPage,
    help: '直す前の内容と理由は、変更の記録に残ります。',
  },
  {
    post: at.resourceEdit,
    may: may.writeClusters,
    do: reviseResource,
    again: EditPage,
    next: toResource,
  },
  {
    get: at.resourcesOfCluster,
    may: may.seeClusters,
    page: OfClusterPage,
    help: '産地に結びつく地域資源です。結びつけは、地域資源の登録で変えられます。',
  },
])
