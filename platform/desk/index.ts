import { StyleguidePage, StyleguidePaperPage } from '#ui'
import { type RouteRow, routeTable } from '../routes.ts'
import * as at from './addresses.ts'
import { helpPage } from './pages/help-page.tsx'
import { homePage } from './pages/home-page.tsx'
import { may } from './permissions.ts'

/** The first page, the help of every page, and the styleguide. @param rows the whole house's ways in */
export function deskRoutes(rows: () => readonly RouteRow[]): readonly RouteRow[] {
  return routeTable([
    {
      get: at.home,
      may: may.openHome,
      page: homePage(rows),
      help: '期限のあるもの、止まっているもの、新しく届いたものが、急ぐ順に並びます。行を選ぶと、その仕事の画面が開きます。',
    },
    { get: at.help, may: may.readHelp, page: helpPage(rows) },
    { get: at.styleguide, may: may.seeStyleguide, page: StyleguidePage },
    { get: at.styleguidePaper, may: may.seeStyleguide, page: StyleguidePaperPage },
  ])
}
