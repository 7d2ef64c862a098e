import type { FileAnswer, Visit } from '#platform'
import { beadSeenBy } from '../../beads/tables.ts'
import { decisionsOf } from '../../decisions/tables.ts'
import { explain } from '../../explanations/tables.ts'
import type * as at from '../addresses.ts'
import { jsonLdOf } from '../rules.ts'
import { publicAmong } from '../tables.ts'

/** The same visible subgraph as on screen, in both directions. */
export async function jsonLd({ here, params }: Visit<typeof at.jsonLd>): Promise<FileAnswer> {
  const start = await beadSeenBy(here, params.beadPid)
  const asked = { depth: 12, cap: 2000 }
  const why = await explain(here, start, 'why', asked)
  const became = await explain(here, start, 'then', asked)
  const beads = [start.bead, ...[...why.beads, ...became.beads].map(({ head }) => head.bead)]
  const decisions = await decisionsOf(here, beads)
  const graph = jsonLdOf(why, became, decisions, await publicAmong(here, beads))
  return {
    type: 'application/ld+json',
    name: `thread_${start.pid}.jsonld`,
    body: JSON.stringify(graph, null, 1),
    inline: true,
  }
}
