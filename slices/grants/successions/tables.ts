import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { Case } from '../cases/tables.ts'

/** Businesses of this very name in the register. */
export async function businessesNamed(here: Here, name: string): Promise<string[]> {
  const rows = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`select business_id as id from businesses.v_businesses
      where city = ${here.city} and name = ${name} order by business_id limit 2`,
  )
  return rows.map((row) => row.id)
}

/** From now on the case, its duties and its limits are the successor's. */
export async function keepSuccession(
  here: Here,
  found: Case,
  made: {
    readonly decisionId: string
    readonly cause: string
    readonly toName: string
    readonly toBusinessId: string
    readonly succeededOn: LocalDate
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.successions (city, application_id, seq, decision_id, cause, from_name,
      to_name, to_business_id, succeeded_on)
    values (${here.city}, ${found.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.successions where city = ${here.city}
        and application_id = ${found.applicationId}::uuid),
      ${made.decisionId}::uuid, ${made.cause}, ${found.applicantName}, ${made.toName},
      ${made.toBusinessId}::uuid, ${made.succeededOn}::date)`)
  await here.db.run(sql`
    update grants.applications set business_id = ${made.toBusinessId}::uuid,
      applicant_name = ${made.toName}, version = version + 1
    where city = ${here.city} and id = ${found.applicationId}::uuid`)
}
