import { permissions } from '../permissions.ts'

export const may = permissions('identity-requests', {
  seeRequests: ['chief', 'systems', 'auditor'],
  decideRequests: ['chief', 'systems'],
})
