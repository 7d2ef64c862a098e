import { routeTable } from '#platform'
import { routes as beads } from './beads/routes.ts'
import { routes as breaks } from './breaks/routes.ts'
import { routes as cards } from './cards/routes.ts'
import { routes as closures } from './closures/routes.ts'
import { routes as issues } from './issues/routes.ts'
import { routes as links } from './links/routes.ts'
import { routes as papers } from './papers/routes.ts'
import { routes as searches } from './searches/routes.ts'

export const routes = routeTable([
  ...cards,
  ...beads,
  ...links,
  ...closures,
  ...papers,
  ...issues,
  ...breaks,
  ...searches,
])
