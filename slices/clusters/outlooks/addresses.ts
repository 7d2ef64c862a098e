import { address } from '#platform'

export const outlookCsv = address('/clusters/chains/:chainId/outlook.csv')
export const outlookSheet = address('/clusters/chains/:chainId/outlook.pdf')
export const evidence = address('/clusters/chains/:chainId/outlook/evidence')
