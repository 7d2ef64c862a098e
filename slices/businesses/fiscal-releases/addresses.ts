import { address } from '#platform'

export const releases = address('/businesses/fiscal-releases')
export const releasesCsv = address('/businesses/fiscal-releases.csv')
