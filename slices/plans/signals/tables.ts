import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { CoveredNode, CoveringMeasure } from './rules.ts'

// Thousands of them: that a key of the database is a key is not asked again.
const Node = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  level: z.string(),
  number: z.string(),
  title: z.string(),
  plan: z.string(),
})

const Served = z.object({ nodeId: z.string(), measures: z.array(z.string()) })

const Measured = z.object({
  nodeId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  attribution: z.string(),
})

/** Every goal of the versions in force with what hangs on it, read apart: few of them carry something. */
export async function coveredNodes(here: Here): Promise<CoveredNode[]> {
  const [nodes, served, measured] = await Promise.all([
    here.db.many(
      Node,
      sql`select n.node_id as id, n.parent_id, n.level, n.number, n.title, n.plan
        from plans.v_nodes n where n.city = ${here.city} order by n.plan, n.place limit 5000`,
    ),
    here.db.many(
      Served,
      sql`select b.ref as node_id, array_agg(distinct m.city || '-' || m.pid) as measures
        from evidence.v_beads b
        join evidence.v_links l on l.city = ${here.city} and l.up = b.bead
          and l.down_kind = 'measure' and l.ended_at is null
        join evidence.v_beads m on m.city = ${here.city} and m.bead = l.down and m.state = 'live'
        where b.city = ${here.city} and b.kind = 'plan_node' group by b.ref`,
    ),
    here.db.many(
      Measured,
      sql`select i.goal_id as node_id, i.id, i.name, i.attribution from plans.indicators i
        where i.city = ${here.city} and i.closed_on is null and i.goal_id is not null
        order by i.name`,
    ),
  ])
  const measures = new Map(served.map((one) => [one.nodeId, one.measures]))
  const indicators = Map.groupBy(measured, ({ nodeId }) => nodeId)
  return nodes.map((node) => ({
    ...node,
    indicators: indicators.get(node.id) ?? [],
    measures: measures.get(node.id) ?? [],
  }))
}

const Measure = z.object({
  pid: z.string(),
  name: z.string(),
  lastYear: z.number().nullable(),
  goals: z.number(),
  indicators: z.array(z.string()),
})

/** Every live measure with how many goals it serves and which indicators it is read by. */
export function coveringMeasures(here: Here): Promise<CoveringMeasure[]> {
  return here.db.many(
    Measure,
    sql`with tied as (
        select l.down as bead, count(*)::int as goals from evidence.v_links l
        where l.city = ${here.city} and l.up_kind = 'plan_node' and l.down_kind = 'measure'
          and l.ended_at is null group by l.down
      ), read as (
        select l.up as bead, array_agg(d.ref) as refs from evidence.v_links l
        join evidence.v_beads d on d.city = ${here.city} and d.bead = l.down
        where l.city = ${here.city} and l.up_kind = 'measure' and l.down_kind = 'indicator'
          and l.ended_at is null group by l.up
      )
      select b.city || '-' || b.pid as pid, b.title as name, m.sunset_year as last_year,
        coalesce(t.goals, 0) as goals, coalesce(r.refs, '{}') as indicators
      from evidence.v_beads b
      left join measures.v_measures m on m.city = ${here.city} and m.measure_id::text = b.ref
      left join tied t on t.bead = b.bead
      left join read r on r.bead = b.bead
      where b.city = ${here.city} and b.kind = 'measure' and b.state = 'live'
      order by b.title limit 5000`,
  )
}
