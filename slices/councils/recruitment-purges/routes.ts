import { routeTable } from '#platform'
import { purgeApplications } from './actions/purge-applications.ts'

export const routes = routeTable([{ every: 'day', do: purgeApplications }])
