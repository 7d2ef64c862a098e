import { address, publicPart } from '#platform'

export const publication = address('/clusters/:clusterId/publication')
export const publicationEnd = address('/clusters/:clusterId/publication/end')
/** For everybody: the 産地 that the city has published. */
export const part = publicPart('industries', '/industries', {
  ja: 'まちの産地',
  en: 'Local industries',
})
export const town = part.town
export const industry = address('/industries/clusters/:clusterPid')
