import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import type { Subject } from '../identities/tables.ts'
import { keysetOf, type PageAsked } from '../paging/paging.ts'
import { isRole, type Role } from '../person.ts'
import type { ProviderKind } from '../sign-in/providers.ts'

export type IdentityRequest = z.infer<typeof IdentityRequest>
const IdentityRequest = z.object({
  id: z.uuid(),
  kind: z.enum(['staff', 'business']),
  issuer: z.string(),
  subject: z.string(),
  saidName: z.string(),
  saidMail: z.string(),
  saidGroups: z.array(z.string()),
  proposedRoles: z.array(z.string()).transform((names) => names.filter(isRole)),
  corporateNumber: z.string(),
  accountType: z.string(),
  madeAt: z.string(),
  lastAt: z.string(),
  decision: z.enum(['accepted', 'refused']).nullable(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  reason: z.string(),
  accountId: z.uuid().nullable(),
  /** The account that it was linked to. */
  accountName: z.string().nullable(),
})

const all = (here: Here) => sql`
  select q.id, q.kind, q.issuer, q.subject, q.said_name, q.said_mail, q.said_groups,
    q.proposed_roles, q.corporate_number, q.account_type, q.made_at, q.last_at, q.decision,
    q.decided_at, q.decided_name, q.reason, q.account_id, a.name as account_name
  from platform.identity_requests q
  left join platform.accounts a on (a.city, a.id) = (q.city, q.account_id)
  where q.city = ${here.city}`

/** @throws {Missing} */
export function requestSeenBy(here: Here, id: string): Promise<IdentityRequest> {
  return here.db.one(IdentityRequest, sql`${all(here)} and q.id = ${id}`)
}

/** What became of the request of a browser that asked; null where it never did. */
export function requestOfBrowser(here: Here, tokenHash: string): Promise<IdentityRequest | null> {
  return here.db.maybe(
    IdentityRequest,
    sql`${all(here)} and q.token_hash = ${tokenHash} order by q.last_at desc, q.id limit 1`,
  )
}

export const requestSorts = { asked: 'instant' } as const
export type RequestSort = keyof typeof requestSorts
export type RequestState = 'waiting' | 'decided'

/** Those that wait, or those that were decided, the latest first. */
export function requestsFound(
  here: Here,
  state: RequestState,
  page: PageAsked<RequestSort>,
): Promise<IdentityRequest[]> {
  const { after, order, limit } = keysetOf(page, { asked: sql`f.last_at` }, sql`f.id`)
  return here.db.many(
    IdentityRequest,
    sql`select * from (${all(here)} and (q.decision is null) = ${state === 'waiting'}) f
      where ${after} order by ${order} limit ${limit}`,
  )
}

const Waiting = z.object({ count: z.number(), since: z.string().nullable() })

export function requestsWaiting(here: Here): Promise<z.infer<typeof Waiting>> {
  return here.db.one(
    Waiting,
    sql`select count(*)::int as count, min(made_at) as since from platform.identity_requests
      where city = ${here.city} and decision is null`,
  )
}

export type Asked = Subject & {
  readonly kind: ProviderKind
  readonly saidName: string
  readonly saidMail: string
  readonly saidGroups: readonly string[]
  readonly proposedRoles: readonly Role[]
  readonly corporateNumber: string
  readonly accountType: string
  readonly tokenHash: string
}

/** The request of a subject, whatever became of it; null where it never asked. */
export function requestOf(
  here: Here,
  { issuer, subject }: Subject,
): Promise<IdentityRequest | null> {
  return here.db.maybe(
    IdentityRequest,
    sql`${all(here)} and q.issuer = ${issuer} and q.subject = ${subject}`,
  )
}

/**
 * Keeps that somebody waits to be linked. Who was linked once and is no longer waits anew; who was refused
 * stays refused until it is decided otherwise.
 */
export function keepRequest(here: Here, of: Asked): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`
    insert into platform.identity_requests as q (city, kind, issuer, subject, said_name, said_mail,
      said_groups, proposed_roles, corporate_number, account_type, token_hash, made_at, last_at)
    values (${here.city}, ${of.kind}, ${of.issuer}, ${of.subject}, ${of.saidName}, ${of.saidMail},
      ${of.saidGroups}::text[], ${of.proposedRoles}::text[], ${of.corporateNumber}, ${of.accountType},
      ${of.tokenHash}, ${here.now}, ${here.now})
    on conflict (city, issuer, subject) do update set
      said_name = excluded.said_name, said_mail = excluded.said_mail,
      said_groups = excluded.said_groups, proposed_roles = excluded.proposed_roles,
      corporate_number = excluded.corporate_number, account_type = excluded.account_type,
      token_hash = excluded.token_hash, last_at = excluded.last_at,
      made_at = case when q.decision = 'accepted' then excluded.made_at else q.made_at end,
      decided_at = case when q.decision = 'accepted' then null else q.decided_at end,
      decided_name = case when q.decision = 'accepted' then null else q.decided_name end,
      account_id = null,
      decision = case when q.decision = 'accepted' then null else q.decision end
    returning id`,
  )
}

export function acceptFor(here: Here, id: string, accountId: string): Promise<number> {
  return here.db.run(sql`
    update platform.identity_requests set decision = 'accepted', decided_at = ${here.now},
      decided_name = ${here.person.name}, account_id = ${accountId}, reason = ''
    where city = ${here.city} and id = ${id}`)
}

/** Linked by the person's own hand in the meantime. */
export function acceptSubject(
  here: Here,
  { issuer, subject }: Subject,
  accountId: string,
): Promise<number> {
  return here.db.run(sql`
    update platform.identity_requests set decision = 'accepted', decided_at = ${here.now},
      decided_name = ${here.person.name}, account_id = ${accountId}, reason = ''
    where city = ${here.city} and issuer = ${issuer} and subject = ${subject}`)
}

export function refuseFor(here: Here, id: string, reason: string): Promise<number> {
  return here.db.run(sql`
    update platform.identity_requests set decision = 'refused', decided_at = ${here.now},
      decided_name = ${here.person.name}, account_id = null, reason = ${reason}
    where city = ${here.city} and id = ${id}`)
}

/** What was decided stands in the record of acts; after a year the names are held for nothing. */
export function forgetOldRequests(here: Here): Promise<number> {
  const yearAgo = new Date(Date.parse(here.now) - 365 * 86_400_000).toISOString()
  return here.db.run(sql`
    delete from platform.identity_requests where city = ${here.city} and last_at < ${yearAgo}`)
}

export type Linkable = z.infer<typeof Linkable>
const Linkable = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  sectionName: z.string().nullable(),
  roles: z.array(z.string()).transform((names) => names.filter(isRole)),
})

const linkable = (here: Here) => sql`
  select a.id, a.name, a.login, s.name as section_name,
    coalesce((select array_agg(r.role order by r.role) from platform.account_roles r
      where r.city = ${here.city} and r.account_id = a.id
        and (r.valid_until is null or r.valid_until >= ${here.today})), '{}') as roles
  from platform.accounts a
  left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
  where a.city = ${here.city} and (a.valid_until is null or a.valid_until >= ${here.today})`

/** Accounts within their term whose name or ID holds what was typed, with the roles they hold or will hold. */
export function accountsLike(here: Here, q: string): Promise<Linkable[]> {
  return here.db.many(
    Linkable,
    sql`${linkable(here)} and platform.search_form(concat_ws(' ', a.name, a.login))
        like '%' || platform.search_form(${q}) || '%'
      order by a.name, a.id limit 20`,
  )
}

export function accountsById(here: Here, ids: readonly string[]): Promise<Linkable[]> {
  return here.db.many(
    Linkable,
    sql`${linkable(here)} and a.id = any(${ids}::uuid[]) order by a.name, a.id limit 20`,
  )
}

/** @throws {Missing} no such account within its term */
export function linkableOf(here: Here, accountId: string): Promise<Linkable> {
  return here.db.one(Linkable, sql`${linkable(here)} and a.id = ${accountId}`)
}
