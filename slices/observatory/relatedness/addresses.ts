import { address } from '#platform'

export const relatedness = address('/regions/relatedness/:division')
export const relatednessFile = address('/regions/relatedness/:division/file')
