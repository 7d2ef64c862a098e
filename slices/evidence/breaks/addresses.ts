import { address } from '#platform'

/** 糸の切れ目 */
export const breaks = address('/breaks')
export const muting = address('/breaks/:breakId/muting')
