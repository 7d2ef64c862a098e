import { z } from 'zod'
import { json, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import type { Trouble } from './job.ts'
import { may } from './permissions.ts'

export const jobStates = ['waiting', 'running', 'paused', 'done', 'stopped', 'failed'] as const

export type JobSeen = z.infer<typeof JobSeen>
const JobSeen = z.object({
  id: z.uuid(),
  title: z.string(),
  askedAt: z.string(),
  askerName: z.string().nullable(),
  state: z.enum(jobStates),
  done: z.number(),
  total: z.number(),
  troubles: z.number(),
  unit: z.string(),
  sentence: z.string(),
  result: z.unknown(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
})

const seenBy = ({ city, person }: Here) => sql`
  select j.id, j.title, j.asked_at, a.name as asker_name, j.state, j.done, j.total, j.troubles, j.unit,
    j.sentence, j.result, j.started_at, j.ended_at
  from platform.jobs j
  left join platform.accounts a on (a.city, a.id) = (j.city, j.asked_by)
  where j.city = ${city} and (j.asked_by = ${person.id}::uuid or ${may.seeEverybodysJobs(person)}::bool)`

export function jobsSeenBy(here: Here): Promise<JobSeen[]> {
  return here.db.many(JobSeen, sql`${seenBy(here)} order by j.asked_at desc, j.id limit 100`)
}

/** @throws {Missing} there is none, or it is somebody else's */
export function jobSeenBy(here: Here, id: string): Promise<JobSeen> {
  return here.db.one(JobSeen, sql`${seenBy(here)} and j.id = ${id}`)
}

const KeptTrouble = z.object({ number: z.number(), place: z.string(), sentence: z.string() })
export type KeptTrouble = z.infer<typeof KeptTrouble>

export function troublesOf(here: Here, job: JobSeen, limit: number): Promise<KeptTrouble[]> {
  return here.db.many(
    KeptTrouble,
    sql`
    select number, place, sentence from platform.job_troubles
    where city = ${here.city} and job_id = ${job.id} order by number limit ${limit}::int`,
  )
}

export function insertJob(
  here: Here,
  made: { kind: string; title: string; unit: string; payload: unknown },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`
    insert into platform.jobs (city, kind, title, unit, asked_by, asked_at, next_at, state, payload)
    values (${here.city}, ${made.kind}, ${made.title}, ${made.unit}, ${here.person.id}, ${here.now},
      ${here.now}, 'waiting', ${json(made.payload)})
    returning id`,
  )
}

/** @returns whether the job was in one of these states and now is in the new one */
export async function moveJob(
  here: Here,
  id: string,
  from: readonly JobSeen['state'][],
  to: JobSeen['state'],
): Promise<boolean> {
  const ended = to === 'stopped' ? here.now : null
  const moved = await here.db.run(sql`
    update platform.jobs set state = ${to}, tries = 0, next_at = ${here.now}, runner = null,
      ended_at = ${ended}, sentence = ''
    where city = ${here.city} and id = ${id} and state = any(${from}::text[])`)
  return moved > 0
}

export async function addTroubles(
  here: Here,
  jobId: string,
  before: number,
  troubles: readonly Trouble[],
): Promise<void> {
  if (troubles.length === 0) return
  const numbered = troubles.map((trouble, n) => ({ ...trouble, number: before + n + 1 }))
  await here.db.run(sql`
    insert into platform.job_troubles (city, job_id, number, place, sentence)
    select ${here.city}::int, ${jobId}::uuid, t.number, t.place, t.sentence
    from jsonb_to_recordset(${json(numbered)}) as t(number int, place text, sentence text)
    returning number`)
}
