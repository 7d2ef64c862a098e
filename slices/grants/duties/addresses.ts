import { address } from '#platform'

export const duties = address('/grants/duties')
