import { z } from 'zod'
import { type Here, isUuid, sql } from '#platform'
import { kinds, logics, productsIn } from '../chains/rules.ts'
import { chainSeenBy, graphOf } from '../chains/tables.ts'
import { processesOf } from '../members/tables.ts'
import { may } from '../permissions.ts'
import { type Made, madeByChain, processesNear, usesOf } from './rules.ts'

const Process = z.object({
  id: z.uuid(),
  name: z.string(),
  trade: z.string(),
  isSample: z.boolean(),
})

/** @throws {Missing} the city's list has no such process */
function processSeenBy(here: Here, processId: string) {
  return here.db.one(
    Process,
    sql`select p.process_id as id, p.name, p.trade, p.is_sample from businesses.v_processes p
      where p.city = ${here.city} and p.process_id = ${processId}::uuid`,
  )
}

const Holder = z.object({ id: z.uuid(), name: z.string() })

/** Who is at work and does the process themselves. */
function holdersOfProcess(here: Here, processId: string) {
  return here.db.many(
    Holder,
    sql`select distinct h.business_id as id, h.business as name from businesses.v_holdings h
      where h.city = ${here.city} and h.process_id = ${processId}::uuid and h.state = '登録'
        and h.level <> '外注して対応'
      order by h.business, h.business_id limit 500`,
  )
}

const Ledger = z.object({
  kind: z.string(),
  processes: z.array(z.uuid()),
  businesses: z.array(z.uuid()),
})
const ChainNode = z.object({
  chainId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(kinds),
  processId: z.uuid().nullable(),
})
const ChainEdge = z.object({
  chainId: z.uuid(),
  fromNode: z.uuid(),
  toNode: z.uuid(),
  logic: z.enum(logics),
  branch: z.number(),
  products: z.array(z.uuid()),
})

/** What the city makes by which processes: the products of the ledger and those that end its chains. */
async function madeInTheCity(here: Here): Promise<Made[]> {
  const ledger = await here.db.many(
    Ledger,
    sql`select coalesce(nullif(p.kind, ''), '種類の記載なし') as kind, p.process_ids as processes,
        p.business_ids as businesses
      from clusters.products p
      where p.city = ${here.city} and p.stage <> '中止' and p.process_ids <> '{}'
      order by p.id limit 5000`,
  )
  const nodes = await here.db.many(
    ChainNode,
    sql`select n.chain_id, n.id, n.name, n.kind, n.process_id from clusters.nodes n
      where n.city = ${here.city} order by n.chain_id, n.position, n.id limit 10000`,
  )
  const edges = await here.db.many(
    ChainEdge,
    sql`select e.chain_id, e.from_node, e.to_node, e.logic, e.branch, e.products
      from clusters.edges e where e.city = ${here.city} order by e.chain_id, e.id limit 40000`,
  )
  const chains = new Map<string, { nodes: typeof nodes; edges: typeof edges }>()
  const chainOf = (id: string) => {
    const known = chains.get(id) ?? { nodes: [], edges: [] }
    chains.set(id, known)
    return known
  }
  for (const node of nodes) chainOf(node.chainId).nodes.push(node)
  for (const edge of edges) chainOf(edge.chainId).edges.push(edge)
  return [...ledger, ...[...chains.values()].flatMap(madeByChain)]
}

/**
 * One process with who does it, what it is used for and what is near; what the chain from which one comes
 * makes itself is no other use.
 */
export async function usesSeenBy(here: Here, processId: string, chainId: string | undefined) {
  const process = await processSeenBy(here, processId)
  const holders = await holdersOfProcess(here, process.id)
  const made = await madeInTheCity(here)
  const nameOf = new Map((await processesOf(here)).map(({ id, name }) => [id, name]))
  const from = chainId && isUuid(chainId) ? await chainSeenBy(here, chainId) : null
  const own = new Set(from ? productsIn(await graphOf(here, from.id)).map(({ name }) => name) : [])
  const uses = usesOf(made, process.id).filter(({ id }) => !own.has(id))
  return { process, holders, made, nameOf, from, uses, near: processesNear(made, process.id) }
}

/**
 * What goes together with some processes, by how near it is φ: for whoever looks for the capable. Nothing
 * for whoever may not see chains.
 */
export async function akinTo(
  here: Here,
  asked: readonly { readonly id: string; readonly name: string }[],
): Promise<{ processId: string; phi: number; to: string }[]> {
  if (!may.seeChains(here.person)) return []
  const made = await madeInTheCity(here)
  return asked.flatMap(({ id, name }) =>
    processesNear(made, id).flatMap(({ id: processId, phi }) =>
      phi === null ? [] : [{ processId, phi, to: name }],
    ),
  )
}
