import { type Here, sql } from '#platform'
import type { Line } from '../chains/rules.ts'

export async function keepEdge(here: Here, chainId: string, line: Line): Promise<void> {
  await here.db.run(sql`
    insert into clusters.edges (city, chain_id, from_node, to_node, logic, branch, products)
    values (${here.city}, ${chainId}::uuid, ${line.fromNode}::uuid, ${line.toNode}::uuid,
      ${line.logic}, ${line.branch}::int, ${line.products}::uuid[])`)
}
