import { address } from '#platform'

/** What was said in which body, what waits to be sorted and to be answered. */
export const overview = address('/councils/opinions')
