import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { ReadIndicator, ReadMeasure, ReadNode, ReadPlan } from './rules.ts'

const numeric = z.string().transform(Number)

const Head = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  startsOn: localDate(),
  endsOn: localDate(),
  parentId: z.uuid().nullable(),
  isInForce: z.boolean(),
})

/**
 * The plans as they are held against each other: those in force and those that were, each by the version
 * that holds or held, the earlier first. A draft that is named is read as if it were in force.
 */
export async function readPlans(here: Here, draftId: string | null): Promise<ReadPlan[]> {
  const heads = await here.db.many(
    Head,
    sql`select * from (select distinct on (p.id) p.id, v.id as version_id, p.name, p.kind, p.starts_on, p.ends_on,
        p.parent_id, (v.state = '策定' or v.id is not distinct from ${draftId}::uuid) as is_in_force
      from plans.plans p
      join plans.versions v on (v.city, v.plan_id) = (p.city, p.id)
      where p.city = ${here.city}
        and (v.state in ('策定', '失効') or v.id is not distinct from ${draftId}::uuid)
      order by p.id, (v.id is not distinct from ${draftId}::uuid) desc, (v.state = '策定') desc,
        v.number desc
      limit 200) held order by starts_on, name, id`,
  )
  const versions = heads.map(({ versionId }) => versionId)
  const nodes = await nodesOfEach(here, versions)
  const indicators = await indicatorsOfEach(here, versions)
  const measures = await measuresOfEach(here, versions)
  const removed = await removedOfEach(
    here,
    heads.map(({ id }) => id),
  )
  const amounts = await amountsOfEach(here)
  return heads.map((head) => ({
    ...head,
    nodes: nodes.filter(({ versionId }) => versionId === head.versionId),
    indicators: indicators.filter(({ versionId }) => versionId === head.versionId),
    measures: measures.filter(({ planId }) => planId === head.id),
    removed: removed.filter(({ planId }) => planId === head.id),
    amounts: amounts.filter(({ planId }) => planId === head.id),
  }))
}

const Node = z.object({
  versionId: z.uuid(),
  id: z.uuid(),
  level: z.string(),
  number: z.string(),
  text: z.string(),
  stance: z.string(),
  group: z.string(),
})

function nodesOfEach(
  here: Here,
  versions: readonly string[],
): Promise<(ReadNode & { versionId: string })[]> {
  return here.db.many(
    Node,
    sql`select version_id, id, level, number, title || E'\n' || body as text, stance,
        target_group as "group"
      from plans.nodes
      where city = ${here.city} and version_id = any(${versions}::uuid[])
      order by version_id, place limit 20000`,
  )
}

const Indicator = z.object({
  versionId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.string(),
  area: z.string(),
  source: z.string(),
  direction: z.string(),
  decimals: z.number(),
  baselineYear: z.number().nullable(),
  baselineValue: numeric.nullable(),
  baselineVintage: z.string(),
  targets: z.array(z.object({ year: z.number(), value: z.number() })),
  parts: z.array(z.uuid()),
})

async function indicatorsOfEach(
  here: Here,
  versions: readonly string[],
): Promise<(ReadIndicator & { versionId: string })[]> {
  const rows = await here.db.many(
    Indicator,
    sql`select n.version_id, i.id, i.name, i.numerator, i.denominator, i.unit, i.area, i.source,
        i.direction, i.decimals, i.baseline_year, i.baseline_value, i.baseline_vintage,
        coalesce((select jsonb_agg(distinct jsonb_build_object('year', a.year, 'value', a.value))
          from (select t.due_year as year, t.value from plans.targets t
              where t.city = ${here.city} and t.indicator_id = i.id and t.number = l.number
            union select o.year, o.value from plans.target_points o
              where o.city = ${here.city} and o.indicator_id = i.id and o.number = l.number) a),
          '[]') as targets,
        coalesce((select array_agg(r.part_id) from plans.indicator_parts r
          where r.city = ${here.city} and r.whole_id = i.id), '{}') as parts
      from plans.nodes n
      join plans.indicators i on (i.city, i.goal_id) = (n.city, n.id) and i.closed_on is null
      left join (select indicator_id, max(number) as number from plans.targets
        where city = ${here.city} group by indicator_id) l on l.indicator_id = i.id
      where n.city = ${here.city} and n.version_id = any(${versions}::uuid[]) limit 5000`,
  )
  return rows.map(
    ({ baselineYear: year, baselineValue: value, baselineVintage: vintage, ...row }) => ({
      ...row,
      baseline: year === null || value === null ? null : { year, value, vintage },
    }),
  )
}

const Measure = z.object({
  planId: z.uuid(),
  pid: z.string(),
  name: z.string(),
  isEnded: z.boolean(),
  sectionName: z.string().nullable(),
})

/** The measures that serve a plan's goals; ended where no goal of its version carries them any more. */
function measuresOfEach(
  here: Here,
  versions: readonly string[],
): Promise<(ReadMeasure & { planId: string })[]> {
  return here.db.many(
    Measure,
    sql`select g.plan_id, m.city || '-' || m.pid as pid, m.title as name,
        not bool_or(n.id is not null) as is_ended,
        min(s.name) filter (where n.id is not null) as section_name
      from plans.goals g
      join evidence.v_beads b on b.city = ${here.city} and b.slice = 'plans' and b.ref = g.id::text
      join evidence.v_links l on l.city = ${here.city} and l.up = b.bead and l.down_kind = 'measure'
        and l.ended_at is null
      join evidence.v_beads m on m.city = ${here.city} and m.bead = l.down and m.state = 'live'
      left join plans.nodes n on n.city = ${here.city} and n.id = g.id
        and n.version_id = any(${versions}::uuid[])
      left join platform.sections s on (s.city, s.id) = (n.city, n.section_id)
      where g.city = ${here.city}
      group by g.plan_id, m.city, m.pid, m.title limit 5000`,
  )
}

const Removed = z.object({
  planId: z.uuid(),
  level: z.string(),
  number: z.string(),
  version: z.number(),
})

function removedOfEach(here: Here, plans: readonly string[]): Promise<z.infer<typeof Removed>[]> {
  return here.db.many(
    Removed,
    sql`select v.plan_id, n.level, n.number, v.number as version
      from plans.removals r
      join plans.versions v on (v.city, v.id) = (r.city, r.version_id)
      join plans.nodes n on (n.city, n.version_id, n.id) = (r.city, v.base_id, r.node_id)
      where r.city = ${here.city} and v.plan_id = any(${plans}::uuid[])
        and v.state <> '取りやめ' limit 5000`,
  )
}

const Amount = z.object({
  planId: z.uuid(),
  pid: z.string(),
  name: z.string(),
  fiscalYear: z.number(),
  plannedYen: z.number(),
  votedYen: z.number().nullable(),
})

/** What a plan prints for a measure, beside what was voted for it, where anything was. */
export function amountsOfEach(here: Here): Promise<z.infer<typeof Amount>[]> {
  return here.db.many(
    Amount,
    sql`select a.plan_id, a.measure_pid as pid, b.title as name, a.fiscal_year,
        a.amount_yen as planned_yen,
        (select sum(l.voted_yen)::bigint from measures.v_budget_lines l
          where l.city = ${here.city} and l.measure_id::text = b.ref
            and l.fiscal_year = a.fiscal_year) as voted_yen
      from plans.planned_amounts a
      join evidence.v_beads b on b.city = ${here.city} and b.slice = 'measures'
        and b.city || '-' || b.pid = a.measure_pid
      where a.city = ${here.city}
      order by a.plan_id, a.fiscal_year, b.title limit 5000`,
  )
}
