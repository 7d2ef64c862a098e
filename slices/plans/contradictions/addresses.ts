import { address } from '#platform'

export const contradictions = address('/plans/contradictions')
export const contradictionsCsv = address('/plans/contradictions.csv')
export const contradiction = address('/plans/contradictions/:contradictionId')
export const keeping = address('/plans/contradictions/:contradictionId/keeping')
export const check = address('/plans/contradictions/check')
