import { permissions } from '../permissions.ts'
import { staffRoles } from '../person.ts'

export const may = permissions('saved-views', { keepViews: staffRoles })
