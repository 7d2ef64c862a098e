import { address } from '#platform'

export const listings = address('/listings')
export const listingsCsv = address('/listings.csv')
export const listing = address('/listings/:listingId')
