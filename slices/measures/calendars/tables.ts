import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { settingOn } from '#platform/settings'
import { may } from '../permissions.ts'
import { isDesignatedCity, type StepName, stepNames } from './rules.ts'

const Planned = z.object({ step: z.enum(stepNames), plannedOn: localDate() })

/** What is planned for each step. The round was loaded through the person. */
export async function plannedSteps(
  here: Here,
  roundId: string,
): Promise<ReadonlyMap<StepName, LocalDate>> {
  const found = await here.db.many(
    Planned,
    sql`select step, planned_on from measures.round_steps
      where city = ${here.city} and round_id = ${roundId}::uuid`,
  )
  return new Map(found.map((one) => [one.step, one.plannedOn]))
}

const Done = z.object({
  version: z.number(),
  policy: localDate(),
  request: localDate().nullable(),
  hearing: localDate().nullable(),
  head: localDate().nullable(),
  director: localDate().nullable(),
  mayor: localDate().nullable(),
  release: localDate().nullable(),
  settling: localDate().nullable(),
  submission: localDate().nullable(),
  vote: localDate().nullable(),
})
export type Done = z.infer<typeof Done>

/**
 * On which day each step was done first. When a stage was assessed is finance's own until it is released:
 * for the others it is the day of the release.
 */
export function doneSteps(here: Here, roundId: string): Promise<Done> {
  const day = (column: ReturnType<typeof sql>) => sql`(${column} at time zone 'Asia/Tokyo')::date`
  const first = (column: ReturnType<typeof sql>) =>
    sql`(select ${day(sql`min(${column})`)} from measures.requests q
      where q.city = ${here.city} and q.round_id = r.id)`
  const stage = (name: string) =>
    may.seeStages(here.person)
      ? sql`(select ${day(sql`max(a.assessed_at)`)} from measures.assessments a
          join measures.requests q on (q.city, q.id) = (a.city, a.request_id)
          where a.city = ${here.city} and q.round_id = r.id and a.stage = ${name})`
      : sql`(select ${day(sql`x.released_at`)} from measures.releases x
          where x.city = ${here.city} and x.round_id = r.id and x.stage = ${name})`
  return here.db.one(
    Done,
    sql`select r.calendar_version as version, ${day(sql`r.opened_at`)} as policy,
        ${first(sql`q.requested_at`)} as request, ${first(sql`q.received_at`)} as hearing,
        ${stage('head')} as head, ${stage('director')} as director, ${stage('mayor')} as mayor,
        (select ${day(sql`min(x.released_at)`)} from measures.releases x
          where x.city = ${here.city} and x.round_id = r.id) as release,
        ${day(sql`r.settled_at`)} as settling, r.submitted_on as submission, r.voted_on as vote
      from measures.rounds r where r.city = ${here.city} and r.id = ${roundId}::uuid`,
  )
}

export async function keepCalendar(
  here: Here,
  roundId: string,
  planned: Readonly<Partial<Record<StepName, LocalDate | null>>>,
): Promise<void> {
  await here.db.run(sql`
    delete from measures.round_steps where city = ${here.city} and round_id = ${roundId}::uuid`)
  for (const step of stepNames) {
    const on = planned[step] ?? null
    if (on === null) continue
    await here.db.run(sql`
      insert into measures.round_steps (city, round_id, step, planned_on)
      values (${here.city}, ${roundId}, ${step}, ${on})`)
  }
  await here.db.run(sql`
    update measures.rounds set calendar_version = calendar_version + 1
    where city = ${here.city} and id = ${roundId}::uuid`)
}

export async function keepSubmission(here: Here, roundId: string, on: LocalDate): Promise<void> {
  await here.db.run(sql`
    update measures.rounds set submitted_on = ${on}
    where city = ${here.city} and id = ${roundId}::uuid`)
}

export async function cityIsDesignated(here: Here): Promise<boolean> {
  return (await settingOn(here, isDesignatedCity)) === 'yes'
}
