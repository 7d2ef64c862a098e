import { address } from '#platform'

export const opening = address('/businesses/list/opening')
