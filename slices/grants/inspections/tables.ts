import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Inspection = z.object({
  seq: z.number(),
  way: z.string(),
  begunAt: z.string(),
  inspectedBy: z.uuid(),
  inspectedName: z.string(),
  findings: z.string(),
  passedAt: z.string().nullable(),
  passedOn: localDate().nullable(),
  correctBy: localDate().nullable(),
})
export type Inspection = z.infer<typeof Inspection>

/** The latest inspection of a case that was loaded through the person. */
export function inspectionOf(here: Here, applicationId: string): Promise<Inspection | null> {
  return here.db.maybe(
    Inspection,
    sql`select seq, way, begun_at, inspected_by, inspected_name, findings, passed_at, passed_on,
        correct_by
      from grants.inspections where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq desc limit 1`,
  )
}

export async function keepInspection(
  here: Here,
  applicationId: string,
  way: string,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.inspections (city, application_id, seq, way, begun_at, inspected_by,
      inspected_name)
    values (${here.city}, ${applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.inspections where city = ${here.city}
        and application_id = ${applicationId}::uuid),
      ${way}, ${here.now}, ${here.person.id}::uuid, ${here.person.name})`)
}

export async function markPassed(
  here: Here,
  applicationId: string,
  seq: number,
  findings: string,
): Promise<void> {
  await here.db.run(sql`
    update grants.inspections set findings = ${findings}, passed_at = ${here.now},
      passed_on = ${here.today}
    where city = ${here.city} and application_id = ${applicationId}::uuid and seq = ${seq}`)
}

const Drafter = z.object({ draftedBy: z.uuid() })

/** By when what the latest inspection found is put right. */
export async function keepCorrectionDay(
  here: Here,
  applicationId: string,
  correctBy: LocalDate,
): Promise<void> {
  await here.db.run(sql`
    update grants.inspections set correct_by = ${correctBy}::date
    where city = ${here.city} and application_id = ${applicationId}::uuid
      and seq = (select max(x.seq) from grants.inspections x
        where x.city = ${here.city} and x.application_id = ${applicationId}::uuid)`)
}

/** Who drafted the award of a case: who led it. */
export async function awardDrafters(here: Here, applicationId: string): Promise<string[]> {
  const rows = await here.db.many(
    Drafter,
    sql`select distinct drafted_by from grants.decisions where city = ${here.city}
      and application_id = ${applicationId}::uuid and kind = '交付決定' limit 20`,
  )
  return rows.map((row) => row.draftedBy)
}
