import { type RouteRow, routeTable } from '#platform'
import { routes as bodyRoutes } from './bodies/routes.ts'

export const routes: readonly RouteRow[] = routeTable([...bodyRoutes])
