import { address } from '#platform'

/** 日程 of a round: what is planned, what is done, what the law says. */
export const calendar = address('/rounds/:roundId/calendar')
/** 提出 to the assembly. */
export const submission = address('/rounds/:roundId/submission')
