import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { versionStates } from '../versions/rules.ts'
import { seesVersion } from '../versions/tables.ts'

/** A node as one version of the plan prints it. `id` is the same in every version. */
export type PlanNode = z.infer<typeof PlanNode>
const PlanNode = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  parentId: z.uuid().nullable(),
  depth: z.number(),
  place: z.number(),
  level: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  partners: z.string(),
  noIssue: z.string(),
  stance: z.string(),
  targetGroup: z.string(),
  changeReason: z.string(),
})

const nodes = (here: Here, which: Sql) => sql`
  select n.id, n.version_id, n.parent_id, n.depth, n.place, n.level, n.number, n.title, n.body,
    n.section_id, s.name as section_name, n.partners, n.no_issue, n.stance, n.target_group,
    n.change_reason
  from plans.nodes n
  left join platform.sections s on (s.city, s.id) = (n.city, n.section_id)
  where n.city = ${here.city} and ${which}`

/** The whole tree of a version, from top to bottom; the version was loaded through the person. */
export function nodesOf(here: Here, versionId: string): Promise<PlanNode[]> {
  return here.db.many(
    PlanNode,
    sql`${nodes(here, sql`n.version_id = ${versionId}::uuid`)} order by n.place limit 5000`,
  )
}

/** A piece of the tree in its order, from a place on. */
export function nodesFrom(
  here: Here,
  versionId: string,
  from: number,
  most: number,
): Promise<PlanNode[]> {
  return here.db.many(
    PlanNode,
    sql`${nodes(here, sql`n.version_id = ${versionId}::uuid and n.place >= ${from}`)}
      order by n.place limit ${most}`,
  )
}

const Top = z.object({ place: z.number(), number: z.string(), title: z.string() })
export type Top = z.infer<typeof Top>

/** The nodes at the top, for the way into a long tree. */
export function topNodes(here: Here, versionId: string): Promise<Top[]> {
  return here.db.many(
    Top,
    sql`select place, number, title from plans.nodes
      where city = ${here.city} and version_id = ${versionId}::uuid and depth = 0
      order by place limit 60`,
  )
}

export function nodeOf(here: Here, versionId: string, nodeId: string): Promise<PlanNode> {
  return here.db.one(
    PlanNode,
    nodes(here, sql`n.version_id = ${versionId}::uuid and n.id = ${nodeId}::uuid`),
  )
}

const Appearance = z.object({
  versionId: z.uuid(),
  versionNumber: z.number(),
  state: z.enum(versionStates),
  number: z.string(),
  title: z.string(),
})
export type Appearance = z.infer<typeof Appearance>

/** How a node is printed in each version, the latest first. */
export function appearancesOf(here: Here, nodeId: string): Promise<Appearance[]> {
  return here.db.many(
    Appearance,
    sql`select v.id as version_id, v.number as version_number, v.state,
        n.number, n.title
      from plans.nodes n
      join plans.versions v on (v.city, v.id) = (n.city, n.version_id)
      where n.city = ${here.city} and n.id = ${nodeId}::uuid and ${seesVersion(here)}
      order by v.number desc limit 100`,
  )
}

const Signs = z.object({ id: z.uuid(), indicators: z.number(), measures: z.number() })
export type Signs = z.infer<typeof Signs>

/** How many indicators and live measures hang on each of these nodes, in one statement. */
export async function signsOf(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Signs>> {
  const rows = await here.db.many(
    Signs,
    sql`select g.id, coalesce(i.n, 0)::int as indicators, coalesce(m.n, 0)::int as measures
      from unnest(${ids}::uuid[]) as g (id)
      left join (select goal_id, count(*) as n from plans.indicators
        where city = ${here.city} and goal_id = any(${ids}::uuid[]) group by goal_id) i
        on i.goal_id = g.id
      left join (select b.ref, count(*) as n from evidence.v_beads b
        join evidence.v_links l on l.city = ${here.city} and l.up = b.bead
        where b.city = ${here.city} and b.slice = 'plans' and b.ref = any(${ids}::text[])
          and l.down_kind = 'measure' and l.ended_at is null
        group by b.ref) m on m.ref = g.id::text`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type NodeTyped = {
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly partners: string
  readonly noIssue: string
  readonly stance: string | null
  readonly targetGroup: string
  /** The section that leads it; none said is the writer's own. */
  readonly sectionId?: string | null
}

/** The identity of a node, which indicators and measures hang on. */
export function keepIdentity(
  here: Here,
  made: { planId: string; parentId: string | null; isAdopted: boolean; typed: NodeTyped },
): Promise<string> {
  const { level, number, title, body } = made.typed
  return here.db.value(
    z.uuid(),
    sql`insert into plans.goals (city, plan_id, parent_id, level, number, title, body, section_id,
        added_at, is_adopted)
      values (${here.city}, ${made.planId}, ${made.parentId}, ${level}, ${number}, ${title},
        ${body}, ${made.typed.sectionId ?? here.person.section?.id ?? null}, ${here.now},
        ${made.isAdopted})
      returning id`,
  )
}

export async function keepNode(
  here: Here,
  node: {
    id: string
    versionId: string
    parentId: string | null
    depth: number
    place: number
    typed: NodeTyped
    changeReason: string
  },
): Promise<void> {
  const { typed } = node
  await here.db.run(sql`
    insert into plans.nodes (city, version_id, id, parent_id, depth, place, level, number, title,
      body, section_id, partners, no_issue, stance, target_group,
      change_reason)
    values (${here.city}, ${node.versionId}, ${node.id}, ${node.parentId}, ${node.depth},
      ${node.place}, ${typed.level}, ${typed.number}, ${typed.title}, ${typed.body},
      ${typed.sectionId ?? here.person.section?.id ?? null}, ${typed.partners}, ${typed.noIssue},
      ${typed.stance ?? ''}, ${typed.targetGroup}, ${node.changeReason})`)
}

export async function rewriteNode(
  here: Here,
  { versionId, id }: Pick<PlanNode, 'versionId' | 'id'>,
  typed: NodeTyped,
  changeReason: string,
): Promise<void> {
  await here.db.run(sql`
    update plans.nodes set level = ${typed.level}, number = ${typed.number},
      title = ${typed.title}, body = ${typed.body}, partners = ${typed.partners},
      no_issue = ${typed.noIssue}, stance = ${typed.stance ?? ''},
      target_group = ${typed.targetGroup}, change_reason = ${changeReason},
      section_id = coalesce(${typed.sectionId ?? null}::uuid, section_id)
    where city = ${here.city} and version_id = ${versionId}::uuid and id = ${id}::uuid`)
  await here.db.run(sql`
    update plans.goals set version = version + 1 where city = ${here.city} and id = ${id}::uuid`)
}

const GoalWithIssue = z.object({
  id: z.uuid(),
  number: z.string(),
  hasIssue: z.boolean(),
  noIssue: z.string(),
})

/** The 基本目標 and 施策 of a version, and whether an issue stands behind them or what they hang under. */
export function goalsWithIssues(
  here: Here,
  versionId: string,
): Promise<z.infer<typeof GoalWithIssue>[]> {
  return here.db.many(
    GoalWithIssue,
    sql`with recursive said as (
        select n.id, n.parent_id, n.number, n.level, n.place, n.no_issue, exists (
          select from evidence.v_beads b
          join evidence.v_links l on l.city = ${here.city} and l.down = b.bead
          where b.city = ${here.city} and b.slice = 'plans' and b.ref = n.id::text
            and l.up_kind = 'issue' and l.ended_at is null) as has_issue
        from plans.nodes n
        where n.city = ${here.city} and n.version_id = ${versionId}::uuid
      ), held as (
        select id, number, level, place, has_issue, no_issue from said where parent_id is null
        union all
        select s.id, s.number, s.level, s.place, s.has_issue or h.has_issue,
          case when s.no_issue = '' then h.no_issue else s.no_issue end
        from held h join said s on s.parent_id = h.id
      )
      select id, number, has_issue, no_issue from held
      where level in ('基本目標', '施策') order by place limit 5000`,
  )
}
