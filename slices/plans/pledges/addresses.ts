import { address, publicPart } from '#platform'

export const pledges = address('/plans/pledges')
export const pledgesCsv = address('/plans/pledges.csv')
export const newPledge = address('/plans/pledges/new')
export const orphans = address('/plans/pledges/without-promise')
export const pledge = address('/plans/pledges/:pledgeId')
export const entries = address('/plans/pledges/:pledgeId/entries')
export const note = address('/plans/pledges/:pledgeId/note')
export const links = address('/plans/pledges/:pledgeId/links')
/** For everybody, without an account. */
export const part = publicPart('pledges', '/pledges', {
  ja: '市長の公約とその進み',
  en: 'Pledges of the mayor and their progress',
})
export const town = part.town
