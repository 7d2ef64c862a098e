import { address } from '#platform'

/** 終期を迎える事業, for who decides about them. */
export const sunsets = address('/sunsets')
export const sunset = address('/measures/:measureId/sunset')
/** 「まだ必要か」 of this year. */
export const retests = address('/measures/:measureId/retests')
