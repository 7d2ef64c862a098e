import { address } from '#platform'

export const people = address('/businesses/:businessId/people')
export const opening = address('/businesses/:businessId/people/opening')
export const newPerson = address('/businesses/:businessId/people/new')
export const person = address('/businesses/:businessId/people/:personId')
export const successions = address('/businesses/:businessId/successions')
