import { address } from '#platform'

export const marketTiers = address('/measures/market-tiers')
export const marketTiersCsv = address('/measures/market-tiers.csv')
