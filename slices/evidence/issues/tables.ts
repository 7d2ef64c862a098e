import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { seesBead, viewerOf } from '../audiences/tables.ts'
import type { BeadRef } from '../beads/tables.ts'
import { dayOf } from '../decisions/rules.ts'
import { linkTypes } from '../link-types/rules.ts'
import { publishBead } from '../publications/tables.ts'
import { issue } from './addresses.ts'
import type { IssueState } from './rules.ts'

/** An issue 課題 with its bead. */
export type Issue = z.infer<typeof Issue>
const Issue = z.object({
  id: z.uuid(),
  pid: z.string(),
  title: z.string(),
  body: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  raisedAt: z.string(),
  raisedName: z.string(),
  confirmedAt: z.string().nullable(),
  confirmedName: z.string().nullable(),
  begunAt: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  setAsideAt: z.string().nullable(),
  endedName: z.string().nullable(),
  reason: z.string(),
  isPublic: z.boolean(),
  version: z.number(),
  /** Live links to it from evidence or opinions, of those this person sees. */
  grounds: z.number(),
})

export const issueRef = (issueId: string): BeadRef => ({
  slice: 'evidence',
  ref: `issue:${issueId}`,
})

async function seen(here: Here, which: Sql): Promise<Sql> {
  const viewer = await viewerOf(here)
  const behind = [linkTypes.grounds.code, linkTypes.sorted_into.code]
  return sql`
    select i.id, b.city || '-' || b.pid as pid, i.title, i.body, i.section_id,
      s.name as section_name, i.raised_at, i.raised_name, i.confirmed_at, i.confirmed_name,
      i.begun_at, i.resolved_at, i.set_aside_at, i.ended_name, i.reason, i.is_public, i.version,
      (select count(*)::int from evidence.links l
        join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
        where l.city = ${here.city} and l.down = b.bead and l.ended_at is null
          and l.type = any(${behind}::smallint[]) and ${seesBead(viewer, 'u')}) as grounds
    from evidence.issues i
    join evidence.beads b on (b.city, b.slice, b.ref) = (i.city, 'evidence', 'issue:' || i.id)
    left join platform.sections s on (s.city, s.id) = (i.city, i.section_id)
    where i.city = ${here.city} and ${seesBead(viewer, 'b')} and ${which}`
}

/** @throws {Missing} there is none, or not for this person */
export async function issueSeenBy(here: Here, issueId: string): Promise<Issue> {
  return here.db.one(Issue, await seen(here, sql`i.id = ${issueId}::uuid`))
}

export type IssueFilter = {
  readonly state?: IssueState | 'open'
  readonly words?: string
  readonly limit?: number
  /** Keyset: the last of the page before. */
  readonly after?: { readonly raisedAt: string; readonly id: string }
}

const inState: Readonly<Record<IssueState | 'open', Sql>> = {
  open: sql`i.resolved_at is null and i.set_aside_at is null`,
  draft: sql`i.confirmed_at is null and i.set_aside_at is null`,
  confirmed: sql`i.confirmed_at is not null and i.begun_at is null and i.resolved_at is null and i.set_aside_at is null`,
  begun: sql`i.begun_at is not null and i.resolved_at is null and i.set_aside_at is null`,
  resolved: sql`i.resolved_at is not null`,
  'set-aside': sql`i.set_aside_at is not null`,
}

/** The issues that this person may know of, the latest raised first. */
export async function issuesSeenBy(here: Here, filter: IssueFilter = {}): Promise<Issue[]> {
  const { state, words = '', after, limit = 50 } = filter
  const which = sql`${state ? inState[state] : sql`true`}
    and (${words} = '' or platform.search_form(i.title || ' ' || i.body)
      like '%' || platform.search_form(${words}) || '%')
    ${after ? sql`and (i.raised_at, i.id) < (${after.raisedAt}::timestamptz, ${after.id}::uuid)` : sql``}`
  return here.db.many(
    Issue,
    sql`${await seen(here, which)} order by i.raised_at desc, i.id desc limit ${limit}`,
  )
}

export async function keepIssue(
  here: Here,
  typed: { title: string; body: string; isPublic: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into evidence.issues
        (city, title, body, section_id, raised_at, raised_by, raised_name, is_public)
      values (${here.city}, ${typed.title}, ${typed.body}, ${here.person.section?.id ?? null},
        ${here.now}, ${here.person.id ?? 'system'}, ${here.person.name}, ${typed.isPublic})
      returning id`,
  )
}

export async function rewriteIssue(
  here: Here,
  issueId: string,
  typed: { title: string; body: string; isPublic: boolean },
): Promise<void> {
  await here.db.run(sql`update evidence.issues
    set title = ${typed.title}, body = ${typed.body}, is_public = ${typed.isPublic},
      version = version + 1
    where city = ${here.city} and id = ${issueId}::uuid`)
}

const step: Readonly<Record<Exclude<IssueState, 'draft'>, (here: Here, reason: string) => Sql>> = {
  confirmed: (here) => sql`confirmed_at = ${here.now}, confirmed_name = ${here.person.name}`,
  begun: (here) => sql`begun_at = ${here.now}`,
  resolved: (here, reason) =>
    sql`resolved_at = ${here.now}, ended_name = ${here.person.name}, reason = ${reason}`,
  'set-aside': (here, reason) =>
    sql`set_aside_at = ${here.now}, ended_name = ${here.person.name}, reason = ${reason}`,
}

/** The next of its dates. */
export async function stepTo(
  here: Here,
  issueId: string,
  state: Exclude<IssueState, 'draft'>,
  reason = '',
): Promise<void> {
  await here.db.run(sql`update evidence.issues set ${step[state](here, reason)},
      version = version + 1
    where city = ${here.city} and id = ${issueId}::uuid`)
}

/** How many live grounds of the issue are of these kinds. */
export function groundsOfKinds(
  here: Here,
  issueId: string,
  kinds: readonly string[],
): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from evidence.links l
      join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
      join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
      where l.city = ${here.city} and d.slice = 'evidence' and d.ref = ${`issue:${issueId}`}
        and l.ended_at is null and l.type = ${linkTypes.grounds.code}
        and u.state = 'live' and u.kind = any(${kinds}::text[])`,
  )
}

/** The head of an issue, as its wording is now. An issue is known from the day it was first raised. */
export async function publishIssue(
  here: Here,
  issueId: string,
  typed: { title: string; body: string; isPublic: boolean },
  sectionId: string | null,
): Promise<void> {
  const raisedAt = await here.db.value(
    z.string(),
    sql`select raised_at from evidence.issues
      where city = ${here.city} and id = ${issueId}::uuid`,
  )
  const on = dayOf(raisedAt)
  await publishBead(here, {
    ...issueRef(issueId),
    pid: issueId,
    kind: 'issue',
    title: typed.title,
    happenedOn: on,
    availableOn: on,
    audiences: typed.isPublic ? ['public'] : ['staff'],
    address: issue({ issueId }),
    text: typed.body,
    sectionId,
  })
}
