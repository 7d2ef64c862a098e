import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { CasePage } from '../cases/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { reportTax } from './actions/report-tax.ts'
import * as at from './addresses.ts'

export const routes = routeTable([
  { post: at.taxReport, may: may.fileForCases, do: reportTax, again: CasePage, next: grantCase },
])
