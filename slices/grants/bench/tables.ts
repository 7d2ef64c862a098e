import type { Engine } from '#platform/database'
import { townOf } from '#platform/samples'
import { sealAgain } from '../worked-rounds/tables.ts'

export type RoundSize = {
  readonly city: number
  readonly applications: number
  readonly members: number
  /** How many members score each application. */
  readonly each: number
}

/**
 * Fills a call that has closed with applications in good form and a panel that has declared, as the owner of
 * the database: the latest call by score of the samples, once more, with its sealed criteria. Every tenth
 * application is closed to one member. The town of the samples is there.
 * @returns the call
 */
export async function fillLargeRound(
  engine: Engine,
  { city, applications, members, each }: RoundSize,
): Promise<string> {
  const run = (text: string, values: readonly unknown[]) => engine.asOwner(text, [...values])
  const one = async (text: string, values: readonly unknown[]) =>
    String((await run(text, values)).rows[0]?.id)
  const callId = await one(
    `insert into grants.calls (city, scheme_id, edition, fiscal_year, round, way, opens_at, closes_at,
       line_id, allotment_yen, drafted_at, drafted_name, opened_at, opened_name)
     select city, scheme_id, edition, fiscal_year, 900 + (select count(*) from grants.calls), way,
       timestamptz '2026-08-01 09:00+09', timestamptz '2026-08-31 17:00+09', line_id, 100000000, now(),
       '', now(), '' from grants.calls where city = $1 and way = '採択型' and opened_at is not null
     order by closes_at limit 1 returning id`,
    [city],
  )
  await run(
    `insert into grants.criteria_sets (city, call_id, version, criteria, per_application,
       public_number_name, secret_hex, secret_hash, hash, sealed_at, sealed_name)
     select city, $2, 1, criteria, $3, public_number_name, secret_hex, secret_hash, hash, sealed_at,
       sealed_name from grants.criteria_sets where city = $1 and sealed_at is not null limit 1`,
    [city, callId, each],
  )
  await sealAgain(townOf(engine, ''), callId)
  await run(
    `insert into grants.applications (city, call_id, business_id, state, state_at, number, title, summary,
       plan, applicant_name, representative, postal_address, asked_yen, started_at, received_at)
     select $1, $2, f.ids[1 + n % cardinality(f.ids)], '形式適合', now(), n, '大きな回の計画' || n,
       '見本市に出る。', repeat('新しい枠を並べ、値を自分で付けて売る。', 20), '大きな回の事業者' || n,
       '代表' || n, '鯖江市' || n, 400000 + 1000 * (n % 100), now(), timestamptz '2026-08-20 09:00+09'
     from generate_series(1, $3::int) n,
       (select array_agg(id order by id) as ids from businesses.businesses where city = $1) f`,
    [city, callId, applications],
  )
  await run(
    `insert into platform.accounts (city, login, name, valid_from)
     select $1, $2 || n, '大きな回の委員' || n, '2024-04-01' from generate_series(1, $3::int) n`,
    [city, `large-${callId.slice(0, 8)}`, members],
  )
  await run(
    `insert into grants.reviewers (city, account_id, name, expertise, is_outside, term_from, term_to,
       entered_at, entered_name)
     select city, id, name, case when right(name, 1) in ('1', '2', '3') then '見本市' else '財務' end, true,
       '2026-04-01', '2028-03-31', now(), '' from platform.accounts
     where city = $1 and login like $2`,
    [city, `large-${callId.slice(0, 8)}%`],
  )
  await run(
    `insert into grants.panelists (city, call_id, reviewer_id, place, is_chair, added_at, handed_in_at)
     select r.city, $2::uuid, r.id, row_number() over (order by r.id), row_number() over (order by r.id) = 1,
       now(), now() from grants.reviewers r join platform.accounts a on (a.city, a.id) = (r.city, r.account_id)
     where r.city = $1 and a.login like $3`,
    [city, callId, `large-${callId.slice(0, 8)}%`],
  )
  await run(
    `insert into grants.selection_rounds (city, call_id, seed, matched_at, declare_by)
     values ($1, $2, 20260401, now(), '2027-12-31')`,
    [city, callId],
  )
  await run(
    `insert into grants.conflict_cases (city, call_id, reviewer_id, application_id, kind, level, source,
       found_at)
     select a.city, a.call_id, p.reviewer_id, a.id, 'K6', '個別除斥', '申告', now()
     from grants.applications a join grants.panelists p on (p.city, p.call_id) = (a.city, a.call_id)
       and p.place = 1 + a.number / 10 % $3::int
     where a.city = $1 and a.call_id = $2 and a.number % 10 = 0`,
    [city, callId, members],
  )
  return callId
}

/** The assignment of a large round undone, so that it may be measured again. */
export async function undoAssignment(engine: Engine, callId: string): Promise<void> {
  for (const text of [
    'delete from grants.assignments where call_id = $1',
    'delete from grants.review_codes where call_id = $1',
    `delete from grants.application_steps where application_id in
       (select id from grants.applications where call_id = $1)`,
    `update grants.applications set state = '形式適合' where call_id = $1`,
    `update grants.selection_rounds set assigned_at = null, assigned_name = null, assign_way = null,
       is_proven = null, score_by = null where call_id = $1`,
  ])
    await engine.asOwner(text, [callId])
}

/** Every sheet final: a point for the quality of the application, one for the member, the rest by chance. */
export async function scoreLargeRound(engine: Engine, callId: string): Promise<void> {
  await engine.asOwner(
    `insert into grants.score_revisions (city, assignment_id, revision, points, comments, way, saved_at,
       saved_by, saved_name)
     select g.city, g.id, 1, (select jsonb_agg(least(5, greatest(0, 1 + a.number % 3 + p.place % 2
         + abs(hashtext(g.id::text || c.n)) % 2)) order by c.n)
         from generate_series(1, (select jsonb_array_length(criteria) from grants.criteria_sets
           where call_id = $1)) c(n)), '["", "", ""]', '画面', now(), r.account_id, ''
     from grants.assignments g join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
     join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
     join grants.reviewers r on (r.city, r.id) = (g.city, g.reviewer_id)
     where g.call_id = $1`,
    [callId],
  )
  await engine.asOwner('update grants.assignments set final_at = now() where call_id = $1', [
    callId,
  ])
}
