import { z } from 'zod'
import { type Here, sql } from '#platform'

const Part = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  parts: z.array(z.uuid()),
})
export type Part = z.infer<typeof Part>

/** The indicators of a plan in force, with those whose targets add up to each. */
export function indicatorsWithParts(here: Here, planId: string): Promise<Part[]> {
  return here.db.many(
    Part,
    sql`select i.id, i.name, i.unit,
        coalesce((select array_agg(r.part_id) from plans.indicator_parts r
          where r.city = ${here.city} and r.whole_id = i.id), '{}') as parts
      from plans.v_nodes n
      join plans.indicators i on (i.city, i.goal_id) = (n.city, n.node_id) and i.closed_on is null
      where n.city = ${here.city} and n.plan_id = ${planId}::uuid
      order by n.place, i.name limit 500`,
  )
}

export async function keepParts(
  here: Here,
  wholeId: string,
  partIds: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    delete from plans.indicator_parts where city = ${here.city} and whole_id = ${wholeId}::uuid`)
  await here.db.run(sql`
    insert into plans.indicator_parts (city, whole_id, part_id)
    select ${here.city}, ${wholeId}::uuid, part from unnest(${partIds}::uuid[]) as p (part)
    returning part_id`)
}
