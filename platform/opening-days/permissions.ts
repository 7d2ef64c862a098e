import { permissions } from '../permissions.ts'

export const may = permissions('opening-days', {
  seeOpeningDays: ['systems', 'head', 'chief', 'auditor'],
  keepOpeningDays: ['systems', 'head', 'chief'],
})
