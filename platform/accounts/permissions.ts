import { permissions } from '../permissions.ts'
import { type Role, roles } from '../person.ts'

const signedIn = Object.keys(roles).filter(
  (role): role is Role => role in roles && role !== 'system' && role !== 'citizen',
)

export const may = permissions('accounts', {
  keepOwnAccount: signedIn,
  seeAccounts: ['systems', 'auditor'],
  keepAccounts: ['systems'],
})
