import { address } from '#platform'

/** なぜ？ */
export const why = address('/thread/:beadPid/why')
/** どうなった？ */
export const became = address('/thread/:beadPid/became')
