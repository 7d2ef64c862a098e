import { permissions } from '../permissions.ts'
import { staffRoles } from '../person.ts'

export const may = permissions('documents', {
  seeDocuments: staffRoles,
  setSign: ['head'],
})
