import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { areas, kinds, type Line, logics, supplies } from './rules.ts'

export type Chain = z.infer<typeof Chain>
const Chain = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  cluster: z.string(),
  name: z.string(),
  template: z.string(),
  state: z.enum(['下書き', '確認中', '確定', '改訂中']),
  /** Of the latest fixed version; 0 before the first. */
  number: z.number(),
  /** Every draw of an outlook of this chain begins with it. */
  seed: z.number(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = ({ city }: Here, which: Sql) => sql`
  select c.id, c.cluster_id, k.name as cluster, c.name, c.template, c.state, c.number, c.seed,
    c.is_sample, c.version
  from clusters.chains c join clusters.clusters k on (k.city, k.id) = (c.city, c.cluster_id)
  where c.city = ${city} and k.city = ${city} and ${which}`

export function chainsOf(here: Here, clusterId: string): Promise<Chain[]> {
  return here.db.many(
    Chain,
    sql`${seen(here, sql`c.cluster_id = ${clusterId}::uuid`)} order by c.name collate "C" limit 100`,
  )
}

/** @throws {Missing} there is none in this city */
export function chainSeenBy(here: Here, chainId: string): Promise<Chain> {
  return here.db.one(Chain, seen(here, sql`c.id = ${chainId}::uuid`))
}

export type Node = z.infer<typeof Node>
export const Node = z.object({
  id: z.uuid(),
  kind: z.enum(kinds),
  name: z.string(),
  position: z.number(),
  /** In the city's list of processes; null where the step is not linked to it. */
  processId: z.uuid().nullable(),
  process: z.string().nullable(),
  /** Where it is done or comes from; '' is not known. */
  area: z.enum(['', ...areas]),
  supply: z.enum(supplies).nullable(),
  supplyEndsOn: localDate().nullable(),
  demand: z.number().nullable(),
  demandSource: z.string(),
  note: z.string(),
  version: z.number(),
})

export type Edge = z.infer<typeof Edge>
export const Edge = z.object({
  id: z.uuid(),
  /** What is needed, and what needs it. */
  fromNode: z.uuid(),
  toNode: z.uuid(),
  logic: z.enum(logics),
  branch: z.number(),
  products: z.array(z.uuid()),
})

export type Graph = { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] }

/** The chain as it is being worked on. */
export async function graphOf(here: Here, chainId: string): Promise<Graph> {
  const nodes = await here.db.many(
    Node,
    sql`select n.id, n.kind, n.name, n.position, n.process_id, p.name as process, n.area, n.supply,
        n.supply_ends_on, n.demand, n.demand_source, n.note, n.version
      from clusters.nodes n
      left join businesses.v_processes p on (p.city, p.process_id) = (n.city, n.process_id)
      where n.city = ${here.city} and n.chain_id = ${chainId}::uuid
      order by n.position, n.id limit 500`,
  )
  const edges = await here.db.many(
    Edge,
    sql`select e.id, e.from_node, e.to_node, e.logic, e.branch, e.products
      from clusters.edges e
      join clusters.nodes n on (n.city, n.chain_id, n.id) = (e.city, e.chain_id, e.from_node)
      where e.city = ${here.city} and n.city = ${here.city} and e.chain_id = ${chainId}::uuid
      order by n.position, n.id, e.branch, e.id limit 2000`,
  )
  return { nodes, edges }
}

export type Fixed = z.infer<typeof Fixed>
export const Fixed = z.object({
  number: z.number(),
  content: z.object({ nodes: z.array(Node), edges: z.array(Edge) }),
  checkedBy: z.string(),
  fixedOn: localDate(),
  fixedName: z.string(),
})

/** The chain as it was last fixed, by which figures are made; null before the first version. */
export function fixedGraphOf(here: Here, chainId: string): Promise<Fixed | null> {
  return here.db.maybe(
    Fixed,
    sql`select v.number, v.content, v.checked_by, v.fixed_on, v.fixed_name
      from clusters.chain_versions v where v.city = ${here.city} and v.chain_id = ${chainId}::uuid
      order by v.number desc limit 1`,
  )
}

/**
 * How many can do each process of the chain: businesses at work that do it themselves. Who only passes
 * it on keeps no skill alive.
 */
export async function holdersIn(here: Here, chainId: string): Promise<ReadonlyMap<string, number>> {
  const counted = await here.db.many(
    z.object({ processId: z.uuid(), count: z.number() }),
    sql`select h.process_id, count(distinct h.business_id)::int as count
      from businesses.v_holdings h
      where h.city = ${here.city} and h.state = '登録' and h.level <> '外注して対応'
        and h.process_id in (select n.process_id from clusters.nodes n
          where n.city = ${here.city} and n.chain_id = ${chainId}::uuid)
      group by h.process_id`,
  )
  return new Map(counted.map(({ processId, count }) => [processId, count]))
}

export function isNameTaken(here: Here, clusterId: string, name: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.chains c where c.city = ${here.city}
      and c.cluster_id = ${clusterId}::uuid and c.name = ${name})`,
  )
}

export function keepChain(
  here: Here,
  typed: {
    readonly clusterId: string
    readonly name: string
    readonly template: string
    readonly seed: number
    readonly isSample: boolean
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.chains (city, cluster_id, name, template, state, seed, is_sample)
      values (${here.city}, ${typed.clusterId}::uuid, ${typed.name}, ${typed.template}, '下書き',
        ${typed.seed}::int, ${typed.isSample})
      returning id`,
  )
}

type NewNode = Omit<Node, 'process' | 'version' | 'position'> & { readonly position?: number }

/** Nodes with the ids that they are to have, in this order; then the lines between them. */
export async function keepGraph(
  here: Here,
  chainId: string,
  nodes: readonly NewNode[],
  lines: readonly Line[],
): Promise<void> {
  const placed = nodes.map((node, position) => ({ position, ...node }))
  await here.db.run(sql`
    insert into clusters.nodes (city, chain_id, id, kind, name, process_id, area, supply,
      supply_ends_on, demand, demand_source, note, position)
    select ${here.city}::int, ${chainId}::uuid, r.id, r.kind, r.name, r."processId", r.area,
      r.supply, r."supplyEndsOn", r.demand, r."demandSource", r.note, r.position
    from jsonb_to_recordset(${json(placed)}) as r (id uuid, kind text, name text,
      "processId" uuid, area text, supply text, "supplyEndsOn" date, demand int,
      "demandSource" text, note text, position int)
    returning id`)
  await here.db.run(sql`
    insert into clusters.edges (city, chain_id, from_node, to_node, logic, branch, products)
    select ${here.city}::int, ${chainId}::uuid, r."fromNode", r."toNode", r.logic, r.branch,
      array(select jsonb_array_elements_text(r.products)::uuid)
    from jsonb_to_recordset(${json(lines)})
      as r ("fromNode" uuid, "toNode" uuid, logic text, branch int, products jsonb)
    returning id`)
}

/** Everything is taken out, for what is put in its place. */
export async function emptyGraph(here: Here, chainId: string): Promise<void> {
  await here.db.run(sql`
    delete from clusters.edges e where e.city = ${here.city} and e.chain_id = ${chainId}::uuid`)
  await here.db.run(sql`
    delete from clusters.nodes n where n.city = ${here.city} and n.chain_id = ${chainId}::uuid`)
}

/** Something of the chain was changed: whoever opened it before sees that. */
export async function touchChain(here: Here, chainId: string): Promise<void> {
  await here.db.run(sql`
    update clusters.chains set version = version + 1
    where city = ${here.city} and id = ${chainId}::uuid`)
}

export async function moveToState(
  here: Here,
  chainId: string,
  to: { readonly state: Chain['state']; readonly number: number },
): Promise<void> {
  await here.db.run(sql`
    update clusters.chains set state = ${to.state}, number = ${to.number}::int,
      version = version + 1
    where city = ${here.city} and id = ${chainId}::uuid`)
}
