import type { RouteRow } from '#platform'
import { routes as callRoutes } from './calls/routes.ts'
import { routes as schemeRoutes } from './schemes/routes.ts'

/** Every way into the slice. */
export const routes: readonly RouteRow[] = [...schemeRoutes, ...callRoutes]
