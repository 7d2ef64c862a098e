import { address } from '#platform'

/** 効果試算書: what stands in the form stands in the address, so that it can be sent on. */
export const effects = address('/regions/:areaCode/effects')
/** The same as a paper, A4. */
export const sheet = address('/regions/:areaCode/effects/sheet.pdf')
