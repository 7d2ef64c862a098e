import { address } from '#platform'

export const newGoal = address('/plans/:planId/goals/new')
export const goals = address('/plans/:planId/goals')
export const goal = address('/goals/:goalId')
export const goalEdit = address('/goals/:goalId/edit')
export const goalMove = address('/goals/:goalId/move')
export const goalRemoval = address('/goals/:goalId/removal')
