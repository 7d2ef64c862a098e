import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { setWording } from './actions/set-wording.ts'
import * as at from './addresses.ts'
import { WordingPage } from './pages/wording-page.tsx'

export const routes = routeTable([
  {
    get: at.wording,
    may: may.seeSchemes,
    page: WordingPage,
    help: '一つの制度の通知に載る様式番号と、規則に基づく決定に教示を刷るかを定めます。出した通知は変わりません。',
  },
  {
    post: at.wording,
    may: may.sealCriteria,
    do: setWording,
    again: WordingPage,
    next: ({ schemeId = '' }: Readonly<Record<string, string>>) => at.wording({ schemeId }),
  },
])
