import { address } from '#platform'

export const card = address('/regions/cards/:cardId')
export const statement = address('/regions/cards/:cardId/statement')
