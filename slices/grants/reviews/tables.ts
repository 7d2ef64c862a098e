import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, type Sql, sql, whole } from '#platform'
import { pairIsOpen } from '../conflicts/tables.ts'

const Seat = z.object({
  callId: z.uuid(),
  callName: z.string(),
  round: z.number(),
  fiscalYear: z.number(),
  reviewerId: z.uuid(),
  place: z.number(),
  isChair: z.boolean(),
  isReserve: z.boolean(),
  handedInAt: z.string().nullable(),
  seed: whole.nullable(),
  matchedAt: z.string().nullable(),
  declareBy: localDate().nullable(),
  assignedAt: z.string().nullable(),
  scoreBy: localDate().nullable(),
  passedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})
export type Seat = z.infer<typeof Seat>

/** Calls on whose panel this person sits. Nothing of their applicants is in it, not even how many. */
const seats = (here: Here, which: Sql) => sql`
  select k.id as call_id, s.name as call_name, k.round, k.fiscal_year, p.reviewer_id, p.place,
    p.is_chair, p.is_reserve, p.handed_in_at, r.seed, r.matched_at, r.declare_by, r.assigned_at,
    r.score_by, r.passed_at, r.closed_at, r.decided_at, k.is_sample, p.version
  from grants.panelists p
  join grants.reviewers v on (v.city, v.id) = (p.city, p.reviewer_id)
    and v.account_id = ${here.person.id}::uuid
  join grants.calls k on (k.city, k.id) = (p.city, p.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  left join grants.selection_rounds r on (r.city, r.call_id) = (p.city, p.call_id)
  where p.city = ${here.city} and p.removed_at is null and k.opened_at is not null
    and k.voided_at is null and v.term_from <= ${here.today} and v.term_to >= ${here.today}
    and ${which}`

/** The latest closing first. */
export function ownSeats(here: Here): Promise<Seat[]> {
  return here.db.many(
    Seat,
    sql`${seats(here, sql`true`)} order by k.closes_at desc, k.id limit 100`,
  )
}

/** @throws {Missing} this person does not sit there */
export function ownSeat(here: Here, callId: string): Promise<Seat> {
  return here.db.one(Seat, seats(here, sql`k.id = ${callId}::uuid`))
}

const Review = z.object({
  assignmentId: z.uuid(),
  applicationId: z.uuid(),
  code: z.string(),
  isBridge: z.boolean(),
  finalAt: z.string().nullable(),
  missingReason: z.string(),
  revision: z.number(),
  points: z.array(z.number().nullable()),
  comments: z.array(z.string()),
  savedAt: z.string().nullable(),
  lookedAt: z.string().nullable(),
  vetoGround: z.string().nullable(),
  /** It passed to the interview. */
  isHeard: z.boolean(),
  interviewFinalAt: z.string().nullable(),
  version: z.number(),
})
export type Review = z.infer<typeof Review>

/** What was assigned to this member and no conflict closes, with the own scores and nobody else's. */
const reviews = (here: Here, callId: string, which: Sql) => sql`
  select g.id as assignment_id, g.application_id, c.code, g.is_bridge, g.final_at, g.missing_reason,
    coalesce(s.revision, 0) as revision, coalesce(s.points, '[]') as points,
    coalesce(s.comments, '[]') as comments, s.saved_at,
    (select max(l.at) from grants.file_looks l
      where l.city = ${here.city} and l.assignment_id = g.id and l.attachment_id is null
        and l.account_id = ${here.person.id}::uuid) as looked_at,
    t.ground as veto_ground, g.interview_final_at,
    exists (select from grants.first_passes f where f.city = ${here.city}
      and f.application_id = g.application_id and f.is_passed) as is_heard, g.version
  from grants.assignments g
  join grants.reviewers v on (v.city, v.id) = (g.city, g.reviewer_id)
    and v.account_id = ${here.person.id}::uuid
  join grants.selection_rounds r on (r.city, r.call_id) = (g.city, g.call_id)
    and r.assigned_at is not null
  join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
  join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
    and a.state <> '取下げ'
  left join grants.score_revisions s on (s.city, s.assignment_id) = (g.city, g.id)
    and s.revision = (select max(x.revision) from grants.score_revisions x
      where x.city = ${here.city} and x.assignment_id = g.id)
  left join grants.vetoes t on (t.city, t.application_id, t.reviewer_id)
    = (g.city, g.application_id, g.reviewer_id) and t.withdrawn_at is null
  where g.city = ${here.city} and g.call_id = ${callId}::uuid
    and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)} and ${which}`

/** In the order of the codes, which is that of a draw. */
export function ownReviews(here: Here, callId: string): Promise<Review[]> {
  return here.db.many(
    Review,
    sql`${reviews(here, callId, sql`true`)} order by c.code collate "C" limit 2000`,
  )
}

/** @throws {Missing} not assigned, closed by a conflict, or not there: alike */
export function ownReview(here: Here, callId: string, applicationId: string): Promise<Review> {
  return here.db.one(Review, reviews(here, callId, sql`g.application_id = ${applicationId}::uuid`))
}

/** What this member has still to do, for the first page. */
export function reviewsWaiting(here: Here): Promise<Seat[]> {
  if (!hasRole(here.person, 'reviewer', 'member')) return Promise.resolve([])
  return here.db.many(
    Seat,
    sql`${seats(
      here,
      sql`r.matched_at is not null and r.closed_at is null
      and ((p.handed_in_at is null and r.assigned_at is null) or (r.assigned_at is not null
        and exists (select from grants.assignments g where g.city = p.city and g.call_id = p.call_id
          and g.reviewer_id = p.reviewer_id
          and ((g.final_at is null and r.passed_at is null) or (r.passed_at is not null
            and g.final_at is not null and g.interview_final_at is null
            and g.interview_missing = '' and exists (select from grants.first_passes f
              where f.city = g.city and f.application_id = g.application_id and f.is_passed)))
          and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)})))`,
    )}
      order by k.closes_at limit 20`,
  )
}
