import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.chain,
    may: may.seeChains,
    page: ShowPage,
    help: '製品ができるまでに要る工程・道具・材料のつながりです。図と同じ内容が、下の表にもあります。',
  },
])
