import { permissions } from '../permissions.ts'
import { type Role, roles } from '../person.ts'

const everyRole = Object.keys(roles).filter(
  (role): role is Role => role in roles && role !== 'system',
)
const signedIn = everyRole.filter((role) => role !== 'citizen')

export const may = permissions('desk', {
  openHome: signedIn,
  readHelp: everyRole,
  seeStyleguide: everyRole,
})
