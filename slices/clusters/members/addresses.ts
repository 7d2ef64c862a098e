import { address } from '#platform'

export const members = address('/clusters/:clusterId/members')
export const membersCsv = address('/clusters/:clusterId/members.csv')
export const memberRule = address('/clusters/:clusterId/rule')
export const newMember = address('/clusters/:clusterId/members/new')
export const member = address('/clusters/:clusterId/members/:businessId')
