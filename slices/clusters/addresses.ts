import { address } from '#platform'

export const clusters = address('/clusters')
export const newCluster = address('/clusters/new')
export const cluster = address('/clusters/:clusterId')
