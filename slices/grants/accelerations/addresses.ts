import { address } from '#platform'

/** 期限の繰上げ: drafted for a return, decided with its notice. */
export const acceleration = address('/grants/returns/:returnId/acceleration')
export const accelerating = address('/grants/decisions/:decisionId/acceleration')
