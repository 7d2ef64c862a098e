import { z } from 'zod'
import { type Here, sql } from '#platform'

const Voted = z.object({
  answerRef: z.string(),
  bead: z.number(),
  kind: z.string(),
  title: z.string(),
  measure: z.string().nullable(),
  /** The amount that the assembly voted for it; null while it has voted nothing. */
  votedYen: z.number().nullable(),
  votedYear: z.number().nullable(),
  isPublic: z.boolean(),
})
/** Where an answer went: a measure, a line of the budget, a goal. */
export type Reflection = z.infer<typeof Voted>

/** The last fiscal year for which something was voted for the measure `m`. */
const lastVoted = (here: Here) => sql`(select max(x.fiscal_year) from measures.v_budget_lines x
  where x.city = ${here.city} and x.measure_id = m.measure_id and x.voted_yen is not null)`

/**
 * What the answers were reflected in, with what was voted for it, told by the thread and the published
 * views of measures: nobody types it here. Measures and lines are the hall's own until they are voted.
 */
export function reflectionsOf(here: Here, answerIds: readonly string[]): Promise<Reflection[]> {
  const refs = answerIds.map((id) => `answer:${id}`)
  return here.db.many(
    Voted,
    sql`
    with said as materialized (
      select u.bead, u.ref from evidence.v_beads u
      where u.city = ${here.city} and u.slice = 'councils' and u.ref = any(${refs}::text[])),
    met as materialized (
      select said.ref as answer_ref, l.recorded_at, d.bead, d.kind, d.title,
        case d.kind when 'measure' then d.ref::uuid end as measure_id,
        case d.kind when 'budget_line' then substr(d.ref, length('line:') + 1)::uuid end as line_id
      from said
      join evidence.v_links l on l.city = ${here.city} and l.up = said.bead
      join evidence.v_beads d on d.city = ${here.city} and d.bead = l.down
      where l.ended_at is null and d.state = 'live'
        and l.down_kind in ('measure', 'budget_line', 'plan_node', 'indicator', 'call'))
    select met.answer_ref, met.bead, met.kind, met.title, coalesce(m.name, n.name) as measure,
      coalesce(v.voted_yen, (select sum(b.voted_yen) from measures.v_budget_lines b
        where b.city = ${here.city} and b.measure_id = m.measure_id
          and b.fiscal_year = ${lastVoted(here)}))::bigint as voted_yen,
      coalesce(v.fiscal_year, ${lastVoted(here)})::int as voted_year,
      (met.kind = 'measure' and m.voted_at is not null or v.voted_yen is not null) as is_public
    from met
    left join measures.v_measures m on m.city = ${here.city} and m.measure_id = met.measure_id
    left join measures.v_budget_lines v on v.city = ${here.city} and v.line_id = met.line_id
    left join measures.v_measures n on n.city = ${here.city} and n.measure_id = v.measure_id
    order by met.recorded_at, met.title`,
  )
}
