import { address } from '#platform'

/** 督促, once for each 納期. */
export const demand = address('/grants/returns/:returnId/demands')
/** 到達日 of a 督促 or 催告. */
export const arrival = address('/grants/returns/:returnId/arrivals')
/** 催告, as often as needed. */
export const urging = address('/grants/returns/:returnId/urgings')
