import { address } from '#platform'

export const search = address('/search')
