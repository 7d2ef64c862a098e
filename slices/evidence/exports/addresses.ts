import { address } from '#platform'

/** The thread of a bead as JSON-LD with PROV-O. */
export const jsonLd = address('/thread/:beadPid/thread.jsonld')
export const newImport = address('/threads/import')
