import { address } from '#platform'

export const clusters = address('/clusters')
export const newCluster = address('/clusters/new')
export const cluster = address('/clusters/:clusterId')
export const clusterEdit = address('/clusters/:clusterId/edit')
export const overview = address('/clusters/:clusterId/overview')
export const supplies = address('/clusters/:clusterId/supplies')
