import { permissions } from '../permissions.ts'
import { staffRoles } from '../person.ts'

/** Each sees the work they asked for; 情報政策課 sees all of it. */
export const may = permissions('jobs', {
  seeJobs: staffRoles,
  steerJobs: staffRoles,
  seeEverybodysJobs: ['systems'],
})
