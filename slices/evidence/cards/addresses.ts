import { address } from '#platform'

/** 根拠カードの一覧 */
export const cards = address('/thread')
export const csv = address('/thread.csv')
