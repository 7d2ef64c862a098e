import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Inspection = z.object({
  childId: z.uuid(),
  way: z.string(),
  inspectedOn: localDate(),
  findings: z.string(),
  inspectedName: z.string(),
})
export type ChildInspection = z.infer<typeof Inspection>

/** Of all children of a parent that was loaded through the person. */
export function childInspectionsOf(here: Here, applicationId: string): Promise<ChildInspection[]> {
  return here.db.many(
    Inspection,
    sql`select x.child_id, x.way, x.inspected_on, x.findings, x.inspected_name
      from grants.child_inspections x
      join grants.indirect_grants c on (c.city, c.id) = (x.city, x.child_id)
      where x.city = ${here.city} and c.application_id = ${applicationId}::uuid
      order by x.inspected_on, x.child_id, x.seq limit 500`,
  )
}

export async function keepChildInspection(
  here: Here,
  made: {
    readonly childId: string
    readonly way: string
    readonly inspectedOn: LocalDate
    readonly findings: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.child_inspections (city, child_id, seq, way, inspected_on, findings,
      inspected_by, inspected_name)
    values (${here.city}, ${made.childId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.child_inspections where city = ${here.city}
        and child_id = ${made.childId}::uuid),
      ${made.way}, ${made.inspectedOn}::date, ${made.findings}, ${here.person.id}::uuid,
      ${here.person.name})`)
}
