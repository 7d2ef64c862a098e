import { address } from '#platform'

/** 履行延期の特約: drafted for a return, agreed to by a decision. */
export const instalments = address('/grants/returns/:returnId/instalments')
export const agreeing = address('/grants/decisions/:decisionId/instalments')
