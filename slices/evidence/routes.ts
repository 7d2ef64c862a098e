import { routeTable } from '#platform'

export const routes = routeTable([])
