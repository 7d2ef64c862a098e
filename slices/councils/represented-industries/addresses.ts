import { address } from '#platform'

export const memberBusiness = address('/councils/members/:memberId/business')
