import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { pairIsOpen } from '../conflicts/tables.ts'
import { type ScoreStage, scoreStages } from './rules.ts'

/** The table in which the sheets of a stage are kept. */
export const revisions = (stage: ScoreStage) =>
  stage === '書類' ? sql`grants.score_revisions` : sql`grants.interview_scores`

/** @returns the revision; the same as what stands is no new one, which the caller asks before */
export function keepRevision(
  here: Here,
  stage: ScoreStage,
  assignmentId: string,
  typed: { readonly points: readonly (number | null)[]; readonly comments: readonly string[] },
  way: '画面' | '紙',
): Promise<number> {
  return here.db.value(
    z.number(),
    sql`insert into ${revisions(stage)} (city, assignment_id, revision, points, comments, way,
        saved_at, saved_by, saved_name)
      values (${here.city}, ${assignmentId}::uuid,
        (select coalesce(max(s.revision), 0) + 1 from ${revisions(stage)} s
          where s.city = ${here.city} and s.assignment_id = ${assignmentId}::uuid),
        ${json(typed.points)}, ${json(typed.comments)}, ${way}, ${here.now},
        ${here.person.id}::uuid, ${here.person.name})
      returning revision`,
  )
}

export async function markFinal(here: Here, assignmentId: string): Promise<void> {
  await here.db.run(sql`
    update grants.assignments set final_at = ${here.now}, missing_reason = '', missing_name = '',
      version = version + 1
    where city = ${here.city} and id = ${assignmentId}::uuid`)
}

const Reopening = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
  stage: z.enum(scoreStages),
  code: z.string(),
  place: z.number(),
  at: z.string(),
  byName: z.string(),
  reason: z.string(),
  /** The points that were final before; null where the want of a score was explained. */
  before: z.array(z.number().nullable()).nullable(),
})
export type Reopening = z.infer<typeof Reopening>

const reopenings = (here: Here, which: Sql) => sql`
  select o.id, o.assignment_id, o.stage, c.code, p.place, o.at, o.by_name, o.reason,
    case o.stage when '書類' then s.points else i.points end as before
  from grants.score_reopenings o
  join grants.assignments g on (g.city, g.id) = (o.city, o.assignment_id)
  join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
  join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
  left join grants.score_revisions s on (s.city, s.assignment_id, s.revision)
    = (o.city, o.assignment_id, o.revision)
  left join grants.interview_scores i on (i.city, i.assignment_id, i.revision)
    = (o.city, o.assignment_id, o.revision)
  where o.city = ${here.city} and ${which}`

/** 差戻し of a round, the latest first. The call was loaded through the secretariat. */
export function reopeningsOf(here: Here, callId: string): Promise<Reopening[]> {
  return here.db.many(
    Reopening,
    sql`${reopenings(here, sql`g.call_id = ${callId}::uuid`)} order by o.at desc, o.id limit 200`,
  )
}

/** The last 差戻し of one score at a stage; null where there was none. The assignment was loaded through its member. */
export function lastReopening(
  here: Here,
  assignmentId: string,
  stage: ScoreStage,
): Promise<Reopening | null> {
  return here.db.maybe(
    Reopening,
    sql`${reopenings(here, sql`g.id = ${assignmentId}::uuid and o.stage = ${stage}`)}
      order by o.at desc, o.id limit 1`,
  )
}

export async function keepVeto(
  here: Here,
  callId: string,
  applicationId: string,
  reviewerId: string,
  ground: string,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.vetoes (city, call_id, application_id, reviewer_id, ground, marked_at)
    values (${here.city}, ${callId}::uuid, ${applicationId}::uuid, ${reviewerId}::uuid, ${ground},
      ${here.now})
    on conflict (city, application_id, reviewer_id) do update set ground = excluded.ground,
      marked_at = excluded.marked_at, withdrawn_at = null`)
}

const Final = z.object({
  assignmentId: z.uuid(),
  applicationId: z.uuid(),
  reviewerId: z.uuid(),
  revision: z.number(),
  points: z.array(z.number()),
  comments: z.array(z.string()),
  /** It was not heard: the points of the papers stand in for those of the interview. */
  isOfPapersAlone: z.boolean(),
})
export type FinalSheet = z.infer<typeof Final>

/**
 * Final sheets that count, after the scores of the round were closed and not before, whoever asks: no
 * conflict closes the pair. With an interview the points of the papers come first, then those of the interview;
 * of what did not pass to it those of the papers twice, so that its mean is that of the papers. For the sheet and the decision; who may see what of it, the pages' loader says.
 */
export function finalSheets(here: Here, callId: string): Promise<FinalSheet[]> {
  return here.db.many(
    Final,
    sql`select g.id as assignment_id, g.application_id, g.reviewer_id, s.revision,
        case when k.interview_places is null then s.points when p.is_passed then s.points || i.points
          else s.points || s.points end as points,
        case when k.interview_places is null or not p.is_passed then s.comments
          else s.comments || i.comments end as comments,
        k.interview_places is not null and not p.is_passed as is_of_papers_alone
      from grants.assignments g
      join grants.selection_rounds r on (r.city, r.call_id) = (g.city, g.call_id)
        and r.closed_at is not null
      join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
        and a.state <> '取下げ'
      join grants.score_revisions s on (s.city, s.assignment_id) = (g.city, g.id)
        and s.revision = (select max(x.revision) from grants.score_revisions x
          where x.city = ${here.city} and x.assignment_id = g.id)
      cross join (select max(x.interview_places) as interview_places from (
        select c.interview_places from grants.criteria_sets c where c.city = ${here.city}
          and c.call_id = ${callId}::uuid and c.sealed_at is not null
        order by c.version desc limit 1) x) k
      left join grants.first_passes p on (p.city, p.application_id) = (g.city, g.application_id)
      left join grants.interview_scores i on (i.city, i.assignment_id) = (g.city, g.id)
        and g.interview_final_at is not null
        and i.revision = (select max(x.revision) from grants.interview_scores x
          where x.city = ${here.city} and x.assignment_id = g.id)
      where g.city = ${here.city} and g.call_id = ${callId}::uuid and g.final_at is not null
        and (k.interview_places is null or not p.is_passed or i.points is not null)
        and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)}
      order by g.application_id, g.reviewer_id limit 20000`,
  )
}
