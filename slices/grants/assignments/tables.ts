import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { pairIsOpen } from '../conflicts/tables.ts'
import type { Pair } from './rules.ts'

const Work = z.object({
  assignmentId: z.uuid(),
  applicationId: z.uuid(),
  reviewerId: z.uuid(),
  code: z.string(),
  number: z.number().nullable(),
  place: z.number(),
  finalAt: z.string().nullable(),
  missingReason: z.string(),
  revision: z.number(),
  isPaper: z.boolean(),
  isChecked: z.boolean(),
  isOpen: z.boolean(),
})
/** One member's work on one application, without a single point of it. */
export type Work = z.infer<typeof Work>

const work = (here: Here, callId: string, which: Sql, most: number) => sql`
      select g.id as assignment_id, g.application_id, g.reviewer_id, c.code, a.number, p.place,
        g.final_at, g.missing_reason, coalesce(s.revision, 0) as revision,
        coalesce(s.way = '紙', false) as is_paper,
        exists (select from grants.paper_scores k where k.city = ${here.city}
          and k.assignment_id = g.id and k.revision = s.revision
          and k.checked_at is not null) as is_checked,
        ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)} and a.state <> '取下げ' as is_open
      from grants.assignments g
      join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
      join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
      join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
      left join grants.score_revisions s on (s.city, s.assignment_id) = (g.city, g.id)
        and s.revision = (select max(x.revision) from grants.score_revisions x
          where x.city = ${here.city} and x.assignment_id = g.id)
      where g.city = ${here.city} and g.call_id = ${callId}::uuid and ${which}
      order by c.code collate "C", p.place limit ${most}`

/** All that was assigned, those closed by a conflict as well; the call was loaded through the secretariat. */
export function workOf(here: Here, callId: string): Promise<Work[]> {
  return here.db.many(Work, work(here, callId, sql`true`, 20_000))
}

/** What lies with one member. */
export function workOfMember(here: Here, callId: string, reviewerId: string): Promise<Work[]> {
  return here.db.many(Work, work(here, callId, sql`g.reviewer_id = ${reviewerId}::uuid`, 2_000))
}

const Load = z.object({
  reviewerId: z.uuid(),
  given: z.number(),
  begun: z.number(),
  final: z.number(),
  missing: z.number(),
})
/** How far one member is, without a single point of it. */
export type Load = z.infer<typeof Load>

/** By member, of what no conflict closes and nobody took back. The call was loaded through the secretariat. */
export function loadsOf(here: Here, callId: string): Promise<Load[]> {
  return here.db.many(
    Load,
    sql`select g.reviewer_id, count(*)::int as given,
        (count(*) filter (where g.final_at is null and g.missing_reason = '' and exists (
          select from grants.score_revisions s where s.city = g.city
            and s.assignment_id = g.id)))::int as begun,
        (count(*) filter (where g.final_at is not null))::int as final,
        (count(*) filter (where g.final_at is null and g.missing_reason <> ''))::int as missing
      from grants.assignments g
      join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
        and a.state <> '取下げ'
      where g.city = ${here.city} and g.call_id = ${callId}::uuid
        and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)}
      group by g.reviewer_id limit 100`,
  )
}

const Scorers = z.object({ reviewerIds: z.array(z.uuid()) })

/** Which members score one application together, each set once: what a panel hangs together by. */
export async function scorersTogether(here: Here, callId: string): Promise<readonly Pair[]> {
  const sets = await here.db.many(
    Scorers,
    sql`select distinct array_agg(g.reviewer_id order by g.reviewer_id) as reviewer_ids
      from grants.assignments g where g.city = ${here.city} and g.call_id = ${callId}::uuid
        and ${pairIsOpen(here, sql`g.application_id`, sql`g.reviewer_id`)}
      group by g.application_id limit 5000`,
  )
  return sets.flatMap(({ reviewerIds }, at) =>
    reviewerIds.map((reviewerId) => ({ applicationId: String(at), reviewerId })),
  )
}

export async function keepCodes(
  here: Here,
  callId: string,
  codes: ReadonlyMap<string, string>,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.review_codes (city, application_id, call_id, code)
    select ${here.city}, c.application_id, ${callId}::uuid, c.code
    from unnest(${[...codes.keys()]}::uuid[], ${[...codes.values()]}::text[])
      as c(application_id, code)
    returning application_id`)
}

export async function keepPairs(
  here: Here,
  callId: string,
  pairs: readonly Pair[],
  bridge: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    insert into grants.assignments (city, call_id, application_id, reviewer_id, is_bridge, assigned_at)
    select ${here.city}, ${callId}::uuid, f.application_id, f.reviewer_id,
      f.application_id = any(${[...bridge]}::uuid[]), ${here.now}::timestamptz
    from unnest(${pairs.map((one) => one.applicationId)}::uuid[],
      ${pairs.map((one) => one.reviewerId)}::uuid[]) as f(application_id, reviewer_id)
    on conflict (city, application_id, reviewer_id) do nothing
    returning id`)
}

const Met = z.object({ businessId: z.uuid(), reviewerId: z.uuid(), times: z.number() })

/** How often each member of the panel scored an application of each firm in the three years before. */
export function meetingsOf(here: Here, callId: string): Promise<z.infer<typeof Met>[]> {
  return here.db.many(
    Met,
    sql`select a.business_id, g.reviewer_id, count(*)::int as times
      from grants.assignments g
      join grants.applications a on (a.city, a.id) = (g.city, g.application_id)
      where g.city = ${here.city} and g.call_id <> ${callId}::uuid
        and g.assigned_at > ${here.now}::timestamptz - interval '3 years'
        and g.reviewer_id in (select p.reviewer_id from grants.panelists p
          where p.city = ${here.city} and p.call_id = ${callId}::uuid)
        and a.business_id in (select b.business_id from grants.applications b
          where b.city = ${here.city} and b.call_id = ${callId}::uuid)
      group by a.business_id, g.reviewer_id limit 20000`,
  )
}

export async function callUp(here: Here, callId: string, reviewerId: string): Promise<void> {
  await here.db.value(
    z.uuid(),
    sql`update grants.panelists set is_reserve = false, version = version + 1
      where city = ${here.city} and call_id = ${callId}::uuid and reviewer_id = ${reviewerId}::uuid
        and is_reserve and removed_at is null
      returning reviewer_id`,
  )
}

export async function markMissing(here: Here, assignmentId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update grants.assignments set missing_reason = ${reason}, missing_name = ${here.person.name},
      version = version + 1
    where city = ${here.city} and id = ${assignmentId}::uuid`)
}

/** A final score is open again; why, and what was final before, is kept for good. */
export async function reopen(here: Here, assignmentId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    insert into grants.score_reopenings (city, assignment_id, at, by_name, reason, stage, revision)
    values (${here.city}, ${assignmentId}::uuid, ${here.now}, ${here.person.name}, ${reason}, '書類',
      (select max(s.revision) from grants.score_revisions s join grants.assignments g
        on (g.city, g.id) = (s.city, s.assignment_id) and g.final_at is not null
        where s.city = ${here.city} and s.assignment_id = ${assignmentId}::uuid))`)
  await here.db.run(sql`
    update grants.assignments set final_at = null, missing_reason = '', missing_name = '',
      version = version + 1
    where city = ${here.city} and id = ${assignmentId}::uuid`)
}

const Look = z.object({
  id: z.uuid(),
  at: z.string(),
  accountName: z.string(),
  place: z.number(),
  code: z.string(),
  shownHash: z.string(),
  /** Of an attachment; null where the papers themselves were opened. */
  fileName: z.string().nullable(),
})

/** Who opened what, when, the latest first. */
export function looksOf(
  here: Here,
  callId: string,
  before: string | null,
): Promise<z.infer<typeof Look>[]> {
  return here.db.many(
    Look,
    sql`select l.id, l.at, l.account_name, p.place, c.code, l.shown_hash,
        f.slot || case when exists (select from grants.redacted_copies x where x.city = l.city
          and x.attachment_id = f.id and x.sha256 = l.shown_hash) then '（黒塗りの写し）' else '' end
          || '　' || f.name as file_name
      from grants.file_looks l
      join grants.assignments g on (g.city, g.id) = (l.city, l.assignment_id)
      join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
      join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
      left join grants.attachments f on (f.city, f.id) = (l.city, l.attachment_id)
      where l.city = ${here.city} and g.call_id = ${callId}::uuid
        and (${before}::timestamptz is null or l.at < ${before}::timestamptz)
      order by l.at desc, l.id limit 101`,
  )
}
