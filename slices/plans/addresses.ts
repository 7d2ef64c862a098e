import { address } from '#platform'

export const plans = address('/plans')
export const newPlan = address('/plans/new')
export const conception = address('/plans/conception')
export const plan = address('/plans/:planId')
