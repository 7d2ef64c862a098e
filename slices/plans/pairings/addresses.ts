import { address } from '#platform'

/** `?old=` names the node, `?with=` the version it stands in. */
export const pairing = address('/plans/:planId/versions/:versionId/pairing')
