import { address } from '#platform'

export const split = address('/businesses/:businessId/split')
