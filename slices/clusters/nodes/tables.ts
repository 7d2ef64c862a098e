import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { Edge, Node } from '../chains/tables.ts'

type Typed = {
  readonly kind: string
  readonly name: string
  readonly processId: string | null
  readonly area: string
  readonly supply: string | null
  readonly supplyEndsOn: string | null
  readonly demand: number | null
  readonly demandSource: string
  readonly note: string
}

const valuesOf = (typed: Typed) => sql`${typed.kind}, ${typed.name}, ${typed.processId}::uuid,
  ${typed.area}, ${typed.supply}::text, ${typed.supplyEndsOn}::date, ${typed.demand}::int,
  ${typed.demandSource}, ${typed.note}`
const columns = sql`kind, name, process_id, area, supply, supply_ends_on, demand, demand_source, note`

/** A new one stands last. */
export function keepNode(here: Here, chainId: string, typed: Typed): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.nodes (city, chain_id, position, ${columns})
      values (${here.city}, ${chainId}::uuid,
        (select coalesce(max(n.position), 0) + 1 from clusters.nodes n
          where n.city = ${here.city} and n.chain_id = ${chainId}::uuid),
        ${valuesOf(typed)})
      returning id`,
  )
}

export async function rewriteNode(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update clusters.nodes set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** The nodes of a chain stand in this order. */
export async function orderNodes(here: Here, ids: readonly string[]): Promise<void> {
  await here.db.run(sql`
    update clusters.nodes n set position = o.position
    from unnest(${ids}::uuid[]) with ordinality as o (id, position)
    where n.city = ${here.city} and n.id = o.id`)
}

export const Removed = z.object({
  nodes: z.array(Node),
  edges: z.array(Edge),
  /** Lines of others that counted for a removed product, as they were. */
  counted: z.array(Edge),
})
export type Removed = z.infer<typeof Removed>

/** Takes nodes and lines out of a chain and keeps them, so that they can be put back. */
export async function takeOut(
  here: Here,
  chainId: string,
  said: string,
  content: Removed,
): Promise<void> {
  await here.db.run(sql`
    insert into clusters.removals (city, chain_id, said, content, removed_at, removed_name)
    values (${here.city}, ${chainId}::uuid, ${said}, ${json(content)}, ${here.now},
      ${here.person.name})`)
  await here.db.run(sql`
    delete from clusters.edges e
    where e.city = ${here.city} and e.id = any(${content.edges.map(({ id }) => id)}::uuid[])`)
  await here.db.run(sql`
    delete from clusters.nodes n
    where n.city = ${here.city} and n.id = any(${content.nodes.map(({ id }) => id)}::uuid[])`)
}

/** For which products a line counts. */
export async function countFor(here: Here, edgeId: string, products: readonly string[]) {
  await here.db.run(sql`
    update clusters.edges set products = ${products}::uuid[]
    where city = ${here.city} and id = ${edgeId}::uuid`)
}

const Removal = z.object({
  id: z.uuid(),
  said: z.string(),
  content: Removed,
  removedAt: z.string(),
  removedName: z.string(),
})
export type Removal = z.infer<typeof Removal>

/** What was taken out and has not been put back, the latest first. */
export function removalsOf(here: Here, chainId: string): Promise<Removal[]> {
  return here.db.many(
    Removal,
    sql`select r.id, r.said, r.content, r.removed_at, r.removed_name from clusters.removals r
      where r.city = ${here.city} and r.chain_id = ${chainId}::uuid and r.restored_at is null
      order by r.removed_at desc, r.id limit 20`,
  )
}

/** @throws {Missing} nothing of this chain was taken out so, or it is back already */
export function removalOf(here: Here, chainId: string, removalId: string): Promise<Removal> {
  return here.db.one(
    Removal,
    sql`select r.id, r.said, r.content, r.removed_at, r.removed_name from clusters.removals r
      where r.city = ${here.city} and r.chain_id = ${chainId}::uuid
        and r.id = ${removalId}::uuid and r.restored_at is null`,
  )
}

export async function markRestored(here: Here, removalId: string): Promise<void> {
  await here.db.run(sql`
    update clusters.removals set restored_at = ${here.now}
    where city = ${here.city} and id = ${removalId}::uuid`)
}

/** Nothing that was taken out before can be put back: the chain stands again as it was fixed. */
export async function closeRemovals(here: Here, chainId: string): Promise<void> {
  await here.db.run(sql`
    update clusters.removals set restored_at = ${here.now}
    where city = ${here.city} and chain_id = ${chainId}::uuid and restored_at is null`)
}
