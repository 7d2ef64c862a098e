import { permissions } from '../permissions.ts'
import { type Role, roles } from '../person.ts'

const signedIn = Object.keys(roles).filter(
  (role): role is Role => role in roles && role !== 'system' && role !== 'citizen',
)

export const may = permissions('audit', {
  /** Everybody sees their own acts; further rows are cut in tables.ts. */
  seeActs: signedIn,
  seeAllActs: ['auditor'],
  seeSectionActs: ['chief', 'head', 'director'],
  verifyChain: ['auditor', 'systems'],
  sendHead: [],
})
