import { address } from '#platform'

export const skills = address('/businesses/:businessId/people/:personId/skills')
export const removal = address('/businesses/:businessId/people/:personId/skills/:skillId/removal')
