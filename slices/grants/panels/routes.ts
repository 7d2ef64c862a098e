import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { seatPanelist, unseatPanelist } from './actions/seat-panelist.ts'
import * as at from './addresses.ts'
import { PanelPage } from './pages/panel-page.tsx'

const onPanel = {
  again: PanelPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.panel({ callId }),
}

export const routes = routeTable([
  {
    get: at.panel,
    may: may.managePanels,
    page: PanelPage,
    help: '公募の審査員を決めます。締切の後に加えた方は、その場で申請者と突き合わせ、割当の後は予備委員として加わります。',
  },
  { post: at.panel, may: may.managePanels, do: seatPanelist, ...onPanel },
  { post: at.removal, may: may.managePanels, do: unseatPanelist, ...onPanel },
])
