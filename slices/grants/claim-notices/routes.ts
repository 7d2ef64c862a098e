import { routeTable } from '#platform'
import { grantCase } from '../cases/addresses.ts'
import { ReturnAgainPage } from '../decisions/pages/decision-page.tsx'
import { may } from '../permissions.ts'
import { demandPayment } from './actions/demand-payment.ts'
import { recordArrival } from './actions/record-arrival.ts'
import { urgePayment } from './actions/urge-payment.ts'
import * as at from './addresses.ts'

const toCase = (_: unknown, { about }: { about: string }) => grantCase({ applicationId: about })
const again = { again: ReturnAgainPage, next: toCase }

export const routes = routeTable([
  { post: at.demand, may: may.rejectForForm, do: demandPayment, ...again },
  { post: at.arrival, may: may.draftDecisions, do: recordArrival, ...again },
  { post: at.urging, may: may.urgeReturns, do: urgePayment, ...again },
])
