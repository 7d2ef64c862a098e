import { z } from 'zod'
import { type Here, sql } from '#platform'

const Promised = z.object({ ref: z.string(), amountYen: z.number(), setsu: z.number() })

/** What is promised to others out of the measure's lines and not released. It was loaded through the person. */
export function promisesOf(here: Here, measureId: string): Promise<z.infer<typeof Promised>[]> {
  return here.db.many(
    Promised,
    sql`select c.ref, c.amount_yen, l.setsu from measures.commitments c
      join measures.budget_lines l on (l.city, l.id) = (c.city, c.line_id)
      join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
      where c.city = ${here.city} and q.measure_id = ${measureId}::uuid and c.released_at is null
      order by c.committed_at limit 100`,
  )
}

const Others = z.object({ goal: z.number(), indicators: z.array(z.uuid()) })

/**
 * How many other live measures serve the same goal, and which of the measure's indicators another one
 * is read by too.
 */
export function othersFor(
  here: Here,
  measure: { readonly id: string; readonly goalId: string },
  fiscalYear: number,
): Promise<z.infer<typeof Others>> {
  return here.db.one(
    Others,
    sql`select
        (select count(*)::int from measures.measures m where m.city = ${here.city}
          and m.goal_id = ${measure.goalId}::uuid and m.id <> ${measure.id}::uuid
          and (m.sunset_year is null or m.sunset_year >= ${fiscalYear})) as goal,
        coalesce((select array_agg(distinct i.indicator_id::text)
          from measures.measure_indicators i
          join measures.measure_indicators o on (o.city, o.indicator_id) = (i.city, i.indicator_id)
          join measures.measures m on (m.city, m.id) = (o.city, o.measure_id)
          where i.city = ${here.city} and i.measure_id = ${measure.id}::uuid
            and o.measure_id <> i.measure_id
            and (m.sunset_year is null or m.sunset_year >= ${fiscalYear})), '{}') as indicators`,
  )
}
