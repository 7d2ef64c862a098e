import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

export async function keepStart(
  here: Here,
  made: { applicationId: string; orderedOn: LocalDate; note: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.starts (city, application_id, ordered_on, note, reported_at, reported_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.orderedOn}::date, ${made.note},
      ${here.now}, ${here.person.name})`)
}

const Start = z.object({ orderedOn: localDate(), note: z.string(), reportedAt: z.string() })
export type Start = z.infer<typeof Start>

/** Of a case that was loaded through the person. */
export function startOf(here: Here, applicationId: string): Promise<Start | null> {
  return here.db.maybe(
    Start,
    sql`select ordered_on, note, reported_at from grants.starts
      where city = ${here.city} and application_id = ${applicationId}::uuid`,
  )
}
