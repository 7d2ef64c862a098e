import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { PlanNode } from '../nodes/tables.ts'

/** Where a new child of this parent stands: behind the last of its branch. */
export async function placeUnder(
  here: Here,
  versionId: string,
  parent: PlanNode | null,
): Promise<number> {
  if (parent === null)
    return here.db.value(
      z.number(),
      sql`select coalesce(max(place), 0)::int + 1 from plans.nodes
        where city = ${here.city} and version_id = ${versionId}::uuid`,
    )
  return (await branchOf(here, parent)).end
}

/** The run of places of a node and all that is under it; `end` is the first behind it. */
export async function branchOf(
  here: Here,
  node: PlanNode,
): Promise<{ start: number; end: number }> {
  const end = await here.db.value(
    z.number(),
    sql`select coalesce(
        (select min(place) from plans.nodes where city = ${here.city}
          and version_id = ${node.versionId}::uuid and place > ${node.place}
          and depth <= ${node.depth}),
        (select max(place) + 1 from plans.nodes where city = ${here.city}
          and version_id = ${node.versionId}::uuid))::int`,
  )
  return { start: node.place, end }
}

/** Makes room for so many nodes at a place. */
export async function makeRoom(
  here: Here,
  versionId: string,
  place: number,
  count = 1,
): Promise<void> {
  await here.db.run(sql`
    update plans.nodes set place = place + ${count}
    where city = ${here.city} and version_id = ${versionId}::uuid and place >= ${place}`)
}

/** The tree of one version becomes the start of the next: same ids, same places. */
export async function copyTree(here: Here, fromId: string, toId: string): Promise<void> {
  await here.db.run(sql`
    insert into plans.nodes (city, version_id, id, parent_id, depth, place, level, number, title,
      body, section_id, partners, no_issue, stance, target_group)
    select city, ${toId}::uuid, id, parent_id, depth, place, level, number, title, body, section_id,
      partners, no_issue, stance, target_group
    from plans.nodes where city = ${here.city} and version_id = ${fromId}::uuid
    returning id`)
}

/** What indicators and measures hang on takes the text of this version. */
export async function showVersion(here: Here, versionId: string): Promise<void> {
  await here.db.run(sql`
    update plans.goals g set parent_id = n.parent_id, level = n.level, number = n.number,
      title = n.title, body = n.body, section_id = n.section_id, version = g.version + 1
    from plans.nodes n
    where n.city = ${here.city} and n.version_id = ${versionId}::uuid
      and g.city = ${here.city} and g.id = n.id
      and (g.parent_id, g.level, g.number, g.title, g.body, g.section_id) is distinct from
        (n.parent_id, n.level, n.number, n.title, n.body, n.section_id)`)
}

type Branch = { readonly start: number; readonly end: number }

/**
 * A branch is set under another parent, before one of its children or behind the last. `nodes` is the
 * whole tree in its order; every place is counted anew.
 */
export async function replant(
  here: Here,
  moved: {
    node: PlanNode
    branch: Branch
    parent: PlanNode | null
    before: PlanNode | null
    nodes: readonly PlanNode[]
  },
): Promise<void> {
  const { node, branch, parent, before, nodes } = moved
  const isMoved = ({ place }: PlanNode) => place >= branch.start && place < branch.end
  const going = nodes.filter(isMoved)
  const staying = nodes.filter((one) => !isMoved(one))
  const at = before !== null && !isMoved(before) ? staying.indexOf(before) : behind(staying, parent)
  const ordered = [...staying.slice(0, at), ...going, ...staying.slice(at)]
  const deeper = (parent === null ? 0 : parent.depth + 1) - node.depth
  await here.db.run(sql`
    update plans.nodes n set place = o.place,
      depth = n.depth + case when o.moved then ${deeper} else 0 end,
      parent_id = case when n.id = ${node.id}::uuid then ${parent?.id ?? null}::uuid
        else n.parent_id end
    from unnest(${ordered.map(({ id }) => id)}::uuid[], ${ordered.map(isMoved)}::boolean[])
      with ordinality as o (id, moved, place)
    where n.city = ${here.city} and n.version_id = ${node.versionId}::uuid and n.id = o.id`)
}

/** The index behind the last of a parent's branch; behind everything for the top. */
function behind(nodes: readonly PlanNode[], parent: PlanNode | null): number {
  if (parent === null) return nodes.length
  const from = nodes.indexOf(parent)
  const next = nodes.findIndex((one, i) => i > from && one.depth <= parent.depth)
  return next === -1 ? nodes.length : next
}

/** A branch leaves the version, with the reason and what takes its place; earlier versions keep it. */
export async function dropBranch(
  here: Here,
  versionId: string,
  branch: readonly PlanNode[],
  { successorId, reason }: { successorId: string | null; reason: string },
): Promise<void> {
  const ids = branch.map(({ id }) => id)
  const [first] = branch
  if (first === undefined) return
  await here.db.run(sql`
    delete from plans.nodes
    where city = ${here.city} and version_id = ${versionId}::uuid and id = any(${ids}::uuid[])`)
  await here.db.run(sql`
    update plans.nodes set place = place - ${ids.length}
    where city = ${here.city} and version_id = ${versionId}::uuid and place > ${first.place}`)
  await here.db.run(sql`
    insert into plans.removals (city, version_id, node_id, successor_id, reason)
    select ${here.city}, ${versionId}::uuid, id, ${successorId}::uuid, ${reason}
    from unnest(${ids}::uuid[]) as gone (id)
    on conflict (city, version_id, node_id)
      do update set successor_id = excluded.successor_id, reason = excluded.reason
    returning node_id`)
}

/** What was adopted with this version stands; what it no longer has is ended on that day. */
export async function adoptIdentities(
  here: Here,
  version: { readonly id: string; readonly planId: string },
  decidedOn: LocalDate,
): Promise<void> {
  await here.db.run(sql`
    update plans.goals g set is_adopted = true, ended_on = null, end_reason = ''
    where g.city = ${here.city} and g.plan_id = ${version.planId}::uuid
      and (not g.is_adopted or g.ended_on is not null)
      and exists (select from plans.nodes n where n.city = ${here.city}
        and n.version_id = ${version.id}::uuid and n.id = g.id)`)
  await here.db.run(sql`
    update plans.goals g set ended_on = ${decidedOn},
      end_reason = coalesce((select r.reason from plans.removals r where r.city = ${here.city}
        and r.version_id = ${version.id}::uuid and r.node_id = g.id), '')
    where g.city = ${here.city} and g.plan_id = ${version.planId}::uuid and g.ended_on is null
      and not exists (select from plans.nodes n where n.city = ${here.city}
        and n.version_id = ${version.id}::uuid and n.id = g.id)`)
}

/** The goals that no version but this one has will not come. */
export async function endUnadopted(
  here: Here,
  version: { readonly id: string; readonly planId: string },
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update plans.goals g set ended_on = ${here.today}, end_reason = ${reason}
    from plans.nodes n
    where n.city = ${here.city} and n.version_id = ${version.id}::uuid
      and g.city = ${here.city} and g.id = n.id and not g.is_adopted`)
}

const Removal = z.object({
  nodeId: z.uuid(),
  successorId: z.uuid().nullable(),
  reason: z.string(),
})
export type Removal = z.infer<typeof Removal>

/** What left a version, with the reason and what takes its place. */
export function removalsOf(here: Here, versionId: string): Promise<Removal[]> {
  return here.db.many(
    Removal,
    sql`select node_id, successor_id, reason from plans.removals
      where city = ${here.city} and version_id = ${versionId}::uuid`,
  )
}

export function indicatorsOfNodes(
  here: Here,
  nodeIds: readonly string[],
): Promise<{ id: string }[]> {
  return here.db.many(
    z.object({ id: z.uuid() }),
    sql`select id from plans.indicators
      where city = ${here.city} and goal_id = any(${nodeIds}::uuid[])`,
  )
}

/** Goals that were never adopted, or were copied by mistake, end with the writing of them. */
export async function endGoals(here: Here, ids: readonly string[], reason: string): Promise<void> {
  await here.db.run(sql`
    update plans.goals set ended_on = ${here.today}, end_reason = ${reason}
    where city = ${here.city} and id = any(${ids}::uuid[]) and ended_on is null`)
}
