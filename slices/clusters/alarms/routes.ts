import { routeTable } from '#platform'
import { businessClosed } from '#slices/businesses'
import { supplies } from '../addresses.ts'
import { may } from '../permissions.ts'
import { noteLoss } from './actions/note-loss.ts'
import * as at from './addresses.ts'
import { AlarmsPage, alarmsFile } from './pages/alarms-page.tsx'

export const routes = routeTable([
  {
    get: supplies,
    may: may.seeClusters,
    page: AlarmsPage,
    help: '道具・材料・設備・担い手の警報と、その先で仕事が止まる事業者です。件数を押すと名前が開きます。',
  },
  { get: at.alarmsCsv, may: may.seeClusters, file: alarmsFile },
  { on: businessClosed, do: noteLoss },
])
