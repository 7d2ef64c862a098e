import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { jgrantsFile } from './pages/call-file.tsx'

export const routes = routeTable([{ get: at.jgrantsCsv, may: may.seeSchemes, file: jgrantsFile }])
