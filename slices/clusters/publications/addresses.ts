import { address } from '#platform'

export const publication = address('/clusters/:clusterId/publication')
export const publicationEnd = address('/clusters/:clusterId/publication/end')
/** For whoever has signed in, the own city's; for everybody else, which cities there are. */
export const industries = address('/industries')
export const town = address('/industries/:townPid')
export const industry = address('/industries/clusters/:clusterPid')
