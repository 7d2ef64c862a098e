import { routeTable } from '#platform'
import { business as businessPage } from '../addresses.ts'
import { may } from '../permissions.ts'
import { recordEquipment } from './actions/record-equipment.ts'
import { restoreEquipment } from './actions/restore-equipment.ts'
import { retireEquipment } from './actions/retire-equipment.ts'
import { reviseEquipment } from './actions/revise-equipment.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

type Params = Readonly<Record<string, string>>
const toBusiness = (params: Params) => businessPage({ businessId: params.businessId ?? '' })
const toMachine = (params: Params) =>
  at.machine({ businessId: params.businessId ?? '', equipmentId: params.equipmentId ?? '' })

export const routes = routeTable([
  {
    get: at.newEquipment,
    may: may.writeBusinesses,
    page: NewPage,
    help: 'その設備がないとできない工程と、古さ・更新・保守を記録します。分からないところは「不明」か空欄のままにしてください。',
  },
  {
    post: at.equipment,
    may: may.writeBusinesses,
    do: recordEquipment,
    again: NewPage,
    next: toBusiness,
  },
  {
    get: at.machine,
    may: may.seeBusinesses,
    page: ShowPage,
    help: '一つの設備です。危うさは、古さ・更新のむずかしさ・保守や部品の途絶えを1点ずつ数えたもので、不明なことは数えず「不明」と示します。',
  },
  {
    get: at.machineEdit,
    may: may.writeBusinesses,
    page: EditPage,
    help: '直す前の内容は、変更の記録に残ります。ほかの人が先に直していたときは、違いを見て選べます。',
  },
  {
    post: at.machineEdit,
    may: may.writeBusinesses,
    do: reviseEquipment,
    again: EditPage,
    next: toMachine,
  },
  {
    post: at.retirement,
    may: may.writeBusinesses,
    do: retireEquipment,
    again: ShowPage,
    next: toMachine,
  },
  {
    post: at.restoration,
    may: may.writeBusinesses,
    do: restoreEquipment,
    again: ShowPage,
    next: toMachine,
  },
])
