import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'

const Report = z.object({
  seq: z.number(),
  asOfOn: localDate(),
  spentYen: whole,
  progress: z.string(),
  trouble: z.string(),
  reportedName: z.string(),
})
export type ProgressReport = z.infer<typeof Report>

/** Of a case that was loaded through the person. */
export function progressReportsOf(here: Here, applicationId: string): Promise<ProgressReport[]> {
  return here.db.many(
    Report,
    sql`select seq, as_of_on, spent_yen, progress, trouble, reported_name
      from grants.progress_reports
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq limit 100`,
  )
}

export async function keepProgress(
  here: Here,
  made: {
    readonly applicationId: string
    readonly asOfOn: LocalDate
    readonly spentYen: number
    readonly progress: string
    readonly trouble: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.progress_reports (city, application_id, seq, as_of_on, spent_yen, progress,
      trouble, reported_at, reported_name)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.progress_reports where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.asOfOn}::date, ${made.spentYen}, ${made.progress}, ${made.trouble}, ${here.now},
      ${here.person.name})`)
}
