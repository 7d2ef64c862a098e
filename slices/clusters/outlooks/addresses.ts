import { address } from '#platform'

export const outlookCsv = address('/chains/:chainId/outlook.csv')
export const outlookSheet = address('/chains/:chainId/outlook.pdf')
export const evidence = address('/chains/:chainId/outlook/evidence')
