import { address, publicPart } from '#platform'

/** For everybody: what the city recruits for. */
export const part = publicPart('recruitments', '/recruitments', {
  ja: '委員の公募',
  en: 'Seats on committees open to the public',
})
export const town = part.town
export const guide = address('/recruitments/guides/:recruitmentPid')
export const guidePdf = address('/recruitments/guides/:recruitmentPid/pdf')
