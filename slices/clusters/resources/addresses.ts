import { address } from '#platform'

export const resources = address('/resources')
export const resourcesCsv = address('/resources.csv')
export const newResource = address('/resources/new')
export const resource = address('/resources/:resourceId')
export const resourceEdit = address('/resources/:resourceId/edit')
export const resourcesOfCluster = address('/clusters/:clusterId/resources')
