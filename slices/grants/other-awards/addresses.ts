import { address } from '#platform'

/** ほかの機関の補助金の一覧 (D4). */
export const lists = address('/grants/other-awards')
export const list = address('/grants/other-awards/:listId')
export const taking = address('/grants/other-awards/:listId/taking')
