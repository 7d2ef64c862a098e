import { permissions } from '../permissions.ts'

export const may = permissions('sign-in-providers', {
  seeProviders: ['systems', 'head', 'chief', 'auditor'],
  decideProviders: ['systems'],
})
