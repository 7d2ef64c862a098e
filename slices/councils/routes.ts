import { type RouteRow, routeTable } from '#platform'
import { routes as answerRoutes } from './answers/routes.ts'
import { routes as bodyRoutes } from './bodies/routes.ts'
import { routes as statusRoutes } from './opinion-status/routes.ts'
import { routes as opinionRoutes } from './opinions/routes.ts'
import { routes as proposalRoutes } from './proposals/routes.ts'
import { routes as visionRoutes } from './visions/routes.ts'

export const routes: readonly RouteRow[] = routeTable([
  ...answerRoutes,
  ...opinionRoutes,
  ...statusRoutes,
  ...proposalRoutes,
  ...visionRoutes,
  ...bodyRoutes,
])
