import { address } from '#platform'

/** 根拠一覧 */
export const grounds = address('/thread/:beadPid/grounds-paper')
export const groundsCsv = address('/thread/:beadPid/grounds-paper.csv')
/** この後どうなったか */
export const outcomes = address('/thread/:beadPid/outcomes-paper')
export const outcomesCsv = address('/thread/:beadPid/outcomes-paper.csv')
/** 変更履歴 */
export const history = address('/thread/:beadPid/history-paper')
export const historyCsv = address('/thread/:beadPid/history-paper.csv')
export const freezing = address('/thread/:beadPid/grounds-paper/freezing')
