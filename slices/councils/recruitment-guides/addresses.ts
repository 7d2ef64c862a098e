import { address } from '#platform'

/** For whoever has signed in: the own city's. */
export const published = address('/recruitments')
/** 「182079-recruitments」 names the city without a session. */
export const town = address('/recruitments/:townPid')
export const guide = address('/recruitments/guides/:recruitmentPid')
export const guidePdf = address('/recruitments/guides/:recruitmentPid/pdf')
