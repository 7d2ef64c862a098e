import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { assignRoles } from './actions/assign-roles.ts'
import * as at from './addresses.ts'
import { RolesPage } from './pages/edit-page.tsx'
import { OwnStepsPage } from './pages/own-page.tsx'

export const routes = routeTable([
  {
    get: at.measureRoles,
    may: may.seeMeasures,
    page: RolesPage,
    help: '段階ごとに、責任者（A、一つだけ）、実行（R、一つ以上）、相談（C）、通知（I）を決めます。団体は、自分の文字がある段階だけを見られます。',
  },
  {
    post: at.measureRoles,
    may: may.writeMeasures,
    do: assignRoles,
    again: RolesPage,
    next: ({ measureId = '' }) => at.measureRoles({ measureId }),
  },
  {
    get: at.ownSteps,
    may: may.seeOwnSteps,
    page: OwnStepsPage,
    menu: { stage: 'decide', label: '担当する段階', order: 116 },
    help: 'あなた、またはあなたの課が担当する事業の段階です。実行（R）の段階では、責任者に気づきを送れます。責任者は30日以内に答えます。',
  },
])
