import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { tiesOf } from '../reviewers/tables.ts'
import { type Applicant, type Found, kindCodes, type Panelist } from './rules.ts'

const Received = z.object({
  applicationId: z.uuid(),
  businessId: z.uuid(),
  state: z.string(),
  name: z.string(),
  corporateNumber: z.string().nullable(),
  representative: z.string(),
  address: z.string(),
  phone: z.string(),
  groupKey: z.string(),
  text: z.string(),
})
export type Received = z.infer<typeof Received>

/** States of applications that go into a review, or may still. */
export const inReview = ['受付', '補正中', '形式適合', '審査中'] as const

const matchedBy = (here: Here, which: Sql) => sql`
      select a.id as application_id, a.business_id, a.state, a.applicant_name as name,
        a.corporate_number, a.representative, a.postal_address as address, a.phone, a.group_key,
        a.title || ' ' || a.summary || ' ' || a.plan || ' ' || a.preparer_name || ' ' || coalesce((
          select string_agg(p.name, ' ') from grants.related_parties p
          where p.city = ${here.city} and p.application_id = a.id), '') || ' ' || coalesce((
          select string_agg(d.value, ' ') from grants.draft_saves d
          where d.city = ${here.city} and d.application_id = a.id and d.field like '%Name'), '')
          as text
      from grants.applications a
      where a.city = ${here.city} and ${which}`

/** Applications of a call that was loaded through the secretariat or the clock, with what they are matched by. */
export function receivedOf(here: Here, callId: string): Promise<Received[]> {
  return here.db.many(
    Received,
    sql`${matchedBy(here, sql`a.call_id = ${callId}::uuid and a.state = any(${[...inReview]}::text[])`)}
      order by a.id limit 5000`,
  )
}

/** One, in whatever state, which was loaded through the person. @throws {Missing} there is none */
export function receivedNamed(here: Here, applicationId: string): Promise<Received> {
  return here.db.one(Received, matchedBy(here, sql`a.id = ${applicationId}::uuid`))
}

export const asApplicant = (one: Received): Applicant => ({
  ...one,
  groupKey: one.groupKey === '' ? null : one.groupKey,
})

const Member = z.object({
  reviewerId: z.uuid(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  groupKeys: z.array(z.string()),
})

/** The panel as it is matched, those in reserve as well. */
export async function membersMatched(here: Here, callId: string): Promise<Panelist[]> {
  const members = await here.db.many(
    Member,
    sql`select r.id as reviewer_id, r.name, r.address, r.phone, r.group_keys
      from grants.panelists p join grants.reviewers r on (r.city, r.id) = (p.city, p.reviewer_id)
      where p.city = ${here.city} and p.call_id = ${callId}::uuid and p.removed_at is null
      order by p.place`,
  )
  const ties = Map.groupBy(
    await tiesOf(
      here,
      members.map(({ reviewerId }) => reviewerId),
    ),
    ({ reviewerId }) => reviewerId,
  )
  return members.map(({ address, phone, ...member }) => ({
    ...member,
    addresses: [address],
    phones: [phone],
    interests: (ties.get(member.reviewerId) ?? []).map((tie) => ({
      ...tie,
      from: tie.fromOn,
      to: tie.toOn,
    })),
  }))
}

/** Found again is not written again; what was decided of it stays. */
export async function keepFound(
  here: Here,
  callId: string,
  found: readonly Found[],
  source: '検出' | '申告' | '本文' | '気づき',
): Promise<void> {
  if (found.length === 0) return
  const column = <K extends keyof Found>(key: K) => found.map((one) => one[key])
  await here.db.run(sql`
    insert into grants.conflict_cases (city, call_id, reviewer_id, application_id, kind, level,
      source, evidence, found_at)
    select ${here.city}, ${callId}::uuid, f.reviewer_id, f.application_id, f.kind, f.level,
      ${source}, f.evidence, ${here.now}::timestamptz
    from unnest(${column('reviewerId')}::uuid[], ${column('applicationId')}::uuid[],
      ${column('kind')}::text[], ${column('level')}::text[], ${column('evidence')}::text[])
      as f(reviewer_id, application_id, kind, level, evidence)
    on conflict (city, call_id, reviewer_id, application_id, kind) do nothing
    returning id`)
}

const Case = z.object({
  id: z.uuid(),
  reviewerId: z.uuid(),
  reviewerName: z.string(),
  place: z.number(),
  applicationId: z.uuid(),
  number: z.number().nullable(),
  applicantName: z.string(),
  kind: z.enum(kindCodes),
  level: z.enum(['全体除斥', '個別除斥', '要確認']),
  source: z.string(),
  evidence: z.string(),
  foundAt: z.string(),
  decision: z.enum(['除斥', '従事可']).nullable(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  reason: z.string(),
  version: z.number(),
})
export type ConflictCase = z.infer<typeof Case>

const cases = (here: Here, callId: string, which: Sql) => sql`
  select c.id, c.reviewer_id, r.name as reviewer_name, p.place, c.application_id, a.number,
    a.applicant_name, c.kind, c.level, c.source, c.evidence, c.found_at, c.decision, c.decided_at,
    c.decided_name, c.reason, c.version
  from grants.conflict_cases c
  join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (c.city, c.call_id, c.reviewer_id)
  join grants.reviewers r on (r.city, r.id) = (c.city, c.reviewer_id)
  join grants.applications a on (a.city, a.id) = (c.city, c.application_id)
  where c.city = ${here.city} and c.call_id = ${callId}::uuid and ${which}`

/** 除斥一覧: the head's and the auditor's alone, which the route asks; what is in doubt first. */
export function conflictsOf(here: Here, callId: string): Promise<ConflictCase[]> {
  return here.db.many(
    Case,
    sql`${cases(here, callId, sql`p.removed_at is null`)}
      order by (c.level = '要確認' and c.decision is null) desc, p.place, a.number, c.kind limit 5000`,
  )
}

/** @throws {Missing} there is no such case in this call */
export function conflictOf(here: Here, callId: string, caseId: string): Promise<ConflictCase> {
  return here.db.one(Case, cases(here, callId, sql`c.id = ${caseId}::uuid`))
}

export async function decideCase(
  here: Here,
  caseId: string,
  decision: '除斥' | '従事可',
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update grants.conflict_cases set decision = ${decision}, decided_at = ${here.now},
      decided_name = ${here.person.name}, reason = ${reason}, version = version + 1
    where city = ${here.city} and id = ${caseId}::uuid`)
}

const Counts = z.object({ open: z.number(), pairs: z.number(), members: z.number() })

/** How many conflicts there are, without a name: for the secretariat. */
export function conflictCounts(here: Here, callId: string): Promise<z.infer<typeof Counts>> {
  return here.db.one(
    Counts,
    sql`select (count(*) filter (where level = '要確認' and decision is null))::int as open,
        (count(distinct (reviewer_id, application_id))
          filter (where decision is distinct from '従事可'))::int as pairs,
        (count(distinct reviewer_id) filter (where decision is distinct from '従事可'))::int as members
      from grants.conflict_cases where city = ${here.city} and call_id = ${callId}::uuid`,
  )
}

const Pair = z.object({ applicationId: z.uuid(), reviewerId: z.uuid() })
/** Pairs that a conflict closes: also those in doubt, as long as nobody has decided otherwise. */
export function closedPairs(here: Here, callId: string): Promise<z.infer<typeof Pair>[]> {
  return here.db.many(
    Pair,
    sql`select distinct application_id, reviewer_id from grants.conflict_cases
      where city = ${here.city} and call_id = ${callId}::uuid and decision is distinct from '従事可'
      limit 20000`,
  )
}

/** In a query that joins `alias` with application_id and reviewer_id: no conflict closes the pair. */
export const pairIsOpen = (here: Here, applicationId: Sql, reviewerId: Sql): Sql => sql`not exists (
  select from grants.conflict_cases x where x.city = ${here.city}
    and x.application_id = ${applicationId} and x.reviewer_id = ${reviewerId}
    and x.decision is distinct from '従事可')`

const Eligible = z.object({ businessId: z.uuid(), name: z.string() })

/** Firms of the register that did not apply, among which the applicants hide. */
export function eligibleOthers(
  here: Here,
  applicants: readonly string[],
): Promise<z.infer<typeof Eligible>[]> {
  return here.db.many(
    Eligible,
    sql`select business_id, name from businesses.v_businesses
      where city = ${here.city} and state = '登録'
        and not (business_id = any(${[...applicants]}::uuid[]))
      order by business_id limit 50000`,
  )
}

const DueCall = z.object({ callId: z.uuid(), today: localDate() })

/** Calls by score that have closed, have a panel and are not matched yet. */
export function callsToMatch(here: Here): Promise<z.infer<typeof DueCall>[]> {
  return here.db.many(
    DueCall,
    sql`select k.id as call_id, ${here.today}::date as today from grants.calls k
      where k.city = ${here.city} and k.way = '採択型' and k.opened_at is not null
        and k.voided_at is null and k.closes_at < ${here.now}
        and not exists (select from grants.selection_rounds r
          where r.city = ${here.city} and r.call_id = k.id)
        and (select count(*) from grants.panelists p where p.city = ${here.city}
          and p.call_id = k.id and p.removed_at is null and not p.is_reserve) >= 3
      order by k.closes_at limit 20`,
  )
}
