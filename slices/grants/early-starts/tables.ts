import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const EarlyStart = z.object({
  id: z.uuid(),
  seq: z.number(),
  fromOn: localDate(),
  reason: z.string(),
  askedOn: localDate(),
  askedName: z.string(),
  outcome: z.enum(['承認', '不承認']).nullable(),
  decidedOn: localDate().nullable(),
})
export type EarlyStart = z.infer<typeof EarlyStart>

/** Of a case that was loaded through the person, the latest first. */
export function earlyStartsOf(here: Here, applicationId: string): Promise<EarlyStart[]> {
  return here.db.many(
    EarlyStart,
    sql`select id, seq, from_on, reason, asked_on, asked_name, outcome, decided_on
      from grants.early_starts
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq desc limit 20`,
  )
}

/** From which day an order was allowed before 交付決定; null where nothing was approved. */
export async function earlyFromOf(here: Here, applicationId: string): Promise<LocalDate | null> {
  const all = await earlyStartsOf(here, applicationId)
  return all.find((one) => one.outcome === '承認')?.fromOn ?? null
}

export async function keepEarlyStart(
  here: Here,
  made: { readonly applicationId: string; readonly fromOn: LocalDate; readonly reason: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.early_starts (city, application_id, seq, from_on, reason, asked_at, asked_on,
      asked_name)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.early_starts where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.fromOn}::date, ${made.reason}, ${here.now}, ${here.today}, ${here.person.name})`)
}

export async function keepOutcome(
  here: Here,
  earlyStartId: string,
  made: { readonly outcome: '承認' | '不承認'; readonly decisionId: string },
): Promise<void> {
  await here.db.run(sql`
    update grants.early_starts set outcome = ${made.outcome},
      decision_id = ${made.decisionId}::uuid, decided_on = ${here.today}
    where city = ${here.city} and id = ${earlyStartId}::uuid`)
}
