import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'

const Advance = z.object({ seq: z.number(), amountYen: whole, decidedOn: localDate() })
export type Advance = z.infer<typeof Advance>

/** Of a case that was loaded through the person. */
export function advancesOf(here: Here, applicationId: string): Promise<Advance[]> {
  return here.db.many(
    Advance,
    sql`select seq, amount_yen, decided_on from grants.advances
      where city = ${here.city} and application_id = ${applicationId}::uuid order by seq limit 50`,
  )
}

export async function advancedYen(here: Here, applicationId: string): Promise<number> {
  const advances = await advancesOf(here, applicationId)
  return advances.reduce((sum, one) => sum + one.amountYen, 0)
}

export async function keepAdvance(
  here: Here,
  made: { applicationId: string; decisionId: string; amountYen: number },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.advances (city, application_id, seq, decision_id, amount_yen, decided_on)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.advances where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.decisionId}::uuid, ${made.amountYen}, ${here.today})`)
}
