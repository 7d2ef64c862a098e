import { address } from '#platform'

export const newMember = address('/councils/bodies/:bodyId/members/new')
export const members = address('/councils/bodies/:bodyId/members')
export const member = address('/councils/members/:memberId')
export const acceptance = address('/councils/members/:memberId/acceptance')
export const appointment = address('/councils/members/:memberId/appointment')
export const end = address('/councils/members/:memberId/end')
export const office = address('/councils/members/:memberId/office')
export const account = address('/councils/members/:memberId/account')
export const roster = address('/councils/bodies/:bodyId/roster')
export const rosterPdf = address('/councils/bodies/:bodyId/roster/pdf')
export const rosterDocx = address('/councils/bodies/:bodyId/roster/docx')
export const rosters = address('/councils/bodies/:bodyId/rosters')
