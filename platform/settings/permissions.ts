import { permissions } from '../permissions.ts'

export const may = permissions('settings', {
  seeSettings: ['systems', 'head', 'chief', 'auditor'],
  decideSettings: ['systems', 'head'],
})
