import { address } from '#platform'

export const listingFile = address('/listings/file')
