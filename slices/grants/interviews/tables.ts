import { z } from 'zod'
import { type Here, sql, whole } from '#platform'
import { pairIsOpen } from '../conflicts/tables.ts'
import type { FinalSheet } from '../scores/tables.ts'
import type { FirstPass } from './rules.ts'

const Kept = z.object({
  applicationId: z.uuid(),
  code: z.string(),
  number: z.number(),
  applicantName: z.string(),
  meanNum: whole,
  meanDen: whole,
  place: z.number(),
  isPassed: z.boolean(),
})
export type KeptPass = z.infer<typeof Kept>

/** 一次結果 by places. The call was loaded through the hall. */
export function firstPassesOf(here: Here, callId: string): Promise<KeptPass[]> {
  return here.db.many(
    Kept,
    sql`select p.application_id, c.code, a.number, a.applicant_name, p.mean_num, p.mean_den, p.place,
        p.is_passed
      from grants.first_passes p
      join grants.applications a on (a.city, a.id) = (p.city, p.application_id)
      join grants.review_codes c on (c.city, c.application_id) = (p.city, p.application_id)
      where p.city = ${here.city} and p.call_id = ${callId}::uuid
      order by p.place, c.code collate "C" limit 5000`,
  )
}

export async function keepFirstPasses(
  here: Here,
  callId: string,
  passes: readonly FirstPass[],
): Promise<void> {
  await here.db.run(sql`
    insert into grants.first_passes (city, application_id, call_id, mean_num, mean_den, place,
      is_passed)
    select ${here.city}, f.id, ${callId}::uuid, f.mean_num, f.mean_den, f.place, f.is_passed
    from unnest(${passes.map((one) => one.applicationId)}::uuid[],
      ${passes.map(({ mean }) => mean.num)}::bigint[],
      ${passes.map(({ mean }) => mean.den)}::bigint[],
      ${passes.map(({ place }) => place)}::int[],
      ${passes.map(({ isPassed }) => isPassed)}::boolean[])
      as f(id, mean_num, mean_den, place, is_passed)
    returning application_id`)
}

const Owner = z.object({ ownerId: z.uuid().nullable(), isPassed: z.boolean() })

/** Who is told how the first stage went. */
export function ownersOf(here: Here, callId: string): Promise<z.infer<typeof Owner>[]> {
  return here.db.many(
    Owner,
    sql`select a.owner_id, p.is_passed from grants.first_passes p
      join grants.applications a on (a.city, a.id) = (p.city, p.application_id)
      where p.city = ${here.city} and p.call_id = ${callId}::uuid limit 5000`,
  )
}

const Own = z.object({
  assignmentId: z.uuid(),
  finalAt: z.string().nullable(),
  missing: z.string(),
  revision: z.number(),
  points: z.array(z.number().nullable()),
  comments: z.array(z.string()),
  savedAt: z.string().nullable(),
})
export type OwnInterview = z.infer<typeof Own>

/**
 * The own sheet of the interview of an application that passed; the assignment was loaded through the member.
 * @throws {Missing} it did not pass, or nothing is decided yet: alike
 */
export function ownInterview(here: Here, assignmentId: string): Promise<OwnInterview> {
  return here.db.one(
    Own,
    sql`select g.id as assignment_id, g.interview_final_at as final_at, g.interview_missing as missing,
        coalesce(s.revision, 0) as revision, coalesce(s.points, '[]') as points,
        coalesce(s.comments, '[]') as comments, s.saved_at
      from grants.assignments g
      join grants.first_passes p on (p.city, p.application_id) = (g.city, g.application_id)
        and p.is_passed
      left join grants.interview_scores s on (s.city, s.assignment_id) = (g.city, g.id)
        and s.revision = (select max(x.revision) from grants.interview_scores x
          where x.city = ${here.city} and x.assignment_id = g.id)
      where g.city = ${here.city} and g.id = ${assignmentId}::uuid`,
  )
}

export async function markInterviewFinal(here: Here, assignmentId: string): Promise<void> {
  await here.db.run(sql`
    update grants.assignments set interview_final_at = ${here.now}, interview_missing = '',
      version = version + 1
    where city = ${here.city} and id = ${assignmentId}::uuid`)
}

export async function markInterviewMissing(
  here: Here,
  assignmentId: string,
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update grants.assignments set interview_missing = ${reason}, version = version + 1
    where city = ${here.city} and id = ${assignmentId}::uuid`)
}

/** 差戻し of an interview; the revision that was final stays. */
export async function reopenInterview(
  here: Here,
  assignmentId: string,
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.score_reopenings (city, assignment_id, at, by_name, reason, stage, revision)
    values (${here.city}, ${assignmentId}::uuid, ${here.now}, ${here.person.name}, ${reason}, '面接',
      (select max(s.revision) from grants.interview_scores s join grants.assignments g
        on (g.city, g.id) = (s.city, s.assignment_id) and g.interview_final_at is not null
        where s.city = ${here.city} and s.assignment_id = ${assignmentId}::uuid))`)
  await here.db.run(sql`
    update grants.assignments set interview_final_at = null, interview_missing = '',
      version = version + 1
    where city = ${here.city} and id = ${assignmentId}::uuid`)
}

const Work = z.object({
  assignmentId: z.uuid(),
  applicationId: z.uuid(),
  reviewerId: z.uuid(),
  code: z.string(),
  place: z.number(),
  finalAt: z.string().nullable(),
  missing: z.string(),
  revision: z.number(),
  isPaper: z.boolean(),
  isChecked: z.boolean(),
})
export type InterviewWork = z.infer<typeof Work>

/** Who still scores which interview, without a point of it: of those who scored the papers. */
export function interviewWork(here: Here, callId: string): Promise<InterviewWork[]> {
  return here.db.many(
    Work,
    sql`select g.id as assignment_id, g.application_id, g.reviewer_id, c.code, m.place,
        g.interview_final_at as final_at, g.interview_missing as missing,
        coalesce(s.revision, 0) as revision, coalesce(s.way = '紙', false) as is_paper,
        exists (select from grants.interview_papers k where k.city = ${here.city}
          and k.assignment_id = g.id and k.revision = s.revision
          and k.checked_at is not null) as is_checked
      from grants.assignments g
      join grants.first_passes p on (p.city, p.application_id) = (g.city, g.application_id)
        and p.is_passed
      left join grants.interview_scores s on (s.city, s.assignment_id) = (g.city, g.id)
        and s.revision = (select max(x.revision) from grants.interview_scores x
          where x.city = ${here.city} and x.assignment_id = g.id)
      join grants.panelists m on (m.city, m.call_id, m.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
      join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
      join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
        and a.state <> '取下げ'
      where g.city = ${here.city} and g.call_id = ${callId}::uuid and g.final_at is not null
        and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)}
      order by c.code collate "C", m.place limit 20000`,
  )
}

const Paper = z.object({
  applicationId: z.uuid(),
  reviewerId: z.uuid(),
  points: z.array(z.number()),
})

/** Final sheets of the papers alone, once the first stage was closed and not before, whoever asks. */
export function paperSheets(
  here: Here,
  callId: string,
): Promise<Pick<FinalSheet, 'applicationId' | 'reviewerId' | 'points'>[]> {
  return here.db.many(
    Paper,
    sql`select g.application_id, g.reviewer_id, s.points
      from grants.assignments g
      join grants.selection_rounds r on (r.city, r.call_id) = (g.city, g.call_id)
        and r.passed_at is not null
      join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
        and a.state <> '取下げ'
      join grants.score_revisions s on (s.city, s.assignment_id) = (g.city, g.id)
        and s.revision = (select max(x.revision) from grants.score_revisions x
          where x.city = ${here.city} and x.assignment_id = g.id)
      where g.city = ${here.city} and g.call_id = ${callId}::uuid and g.final_at is not null
        and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)}
      order by g.application_id, g.reviewer_id limit 20000`,
  )
}
