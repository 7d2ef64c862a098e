import { address } from '#platform'

/** 加算金・延滞金の免除: drafted for a return, granted by a decision. */
export const waiver = address('/grants/returns/:returnId/waiver')
export const waiving = address('/grants/decisions/:decisionId/waiver')
