import { routeTable } from '#platform'
import { businessClosed } from '#slices/businesses'
import { checkRecipients, hearClosure } from './actions/check-recipients.ts'

export const routes = routeTable([
  { every: 'day', do: checkRecipients },
  { on: businessClosed, do: hearClosure },
])
