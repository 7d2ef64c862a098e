import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { breakdownFile } from './pages/breakdown-tables.tsx'

export const routes = routeTable([
  { get: at.breakdownCsv, may: may.readCalls, file: breakdownFile },
])
