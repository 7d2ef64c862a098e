import { z } from 'zod'
import { type Sql, sql } from '../database/sql.ts'
import { Missing } from '../errors.ts'
import type { Here } from '../here.ts'
import { may } from './permissions.ts'

export type Act = z.infer<typeof Act>
const Act = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  actorName: z.string(),
  verb: z.string(),
  about: z.string(),
  aboutName: z.string().nullable(),
  source: z.string(),
})

/** The auditor sees every act, a chief or head those of the own section's people, everybody their own. */
const seenBy = (here: Here): Sql => {
  const { person, city } = here
  if (may.seeAllActs(person)) return sql`true`
  if (may.seeSectionActs(person) && person.section)
    return sql`(a.actor = ${person.id} or a.actor in (select p.id::text from platform.accounts p
      where p.city = ${city} and p.section_id = ${person.section.id}))`
  // Somebody who failed to sign in as oneself concerns oneself.
  return sql`(a.actor = ${person.id} or
    (a.about = ${person.id} and a.verb in ('platform.fail-sign-in', 'platform.grant-role')))`
}

export type ActFilter = {
  readonly actor: string
  readonly verbs: readonly string[] | null
  readonly about: string
  /** Acts about the same thing as the act of this number. */
  readonly same: number | null
  readonly from: string | null
  readonly until: string | null
}

const found = (here: Here, filter: ActFilter): Sql => sql`
  select a.seq, a.at, a.actor, a.actor_name, a.verb, a.about, a.source,
    p.name as about_name
  from platform.audit a
  left join platform.accounts p on p.city = ${here.city} and p.id::text = a.about
  where a.city = ${here.city} and ${seenBy(here)}
    and (${filter.actor} = '' or platform.search_form(a.actor_name)
      like '%' || platform.search_form(${filter.actor}) || '%')
    and (${filter.verbs}::text[] is null or a.verb = any(${filter.verbs}::text[]))
    and (${filter.about} = '' or a.about = ${filter.about})
    and (${filter.same}::bigint is null or a.about = (select s.about from platform.audit s
      where s.city = ${here.city} and s.seq = ${filter.same}::bigint))
    and (${filter.from}::timestamptz is null or a.at >= ${filter.from}::timestamptz)
    and (${filter.until}::timestamptz is null or a.at < ${filter.until}::timestamptz)`

/** Acts, the newest first, those before a number. */
export function actsFound(
  here: Here,
  filter: ActFilter,
  before: number | null,
  limit: number,
): Promise<Act[]> {
  return here.db.many(
    Act,
    sql`${found(here, filter)} and (${before}::bigint is null or a.seq < ${before}::bigint)
      order by a.seq desc limit ${limit}::int`,
  )
}

const Detail = z.object({
  prevHash: z.string(),
  hash: z.string(),
  requestId: z.string(),
  data: z.unknown(),
  noted: z.unknown(),
  erased: z.boolean(),
})
export type ActDetail = Act & z.infer<typeof Detail>

const nothingAsked: ActFilter = {
  actor: '',
  verbs: null,
  about: '',
  same: null,
  from: null,
  until: null,
}

/** One act with what was noted of it. */
export async function actSeenBy(here: Here, number: string): Promise<ActDetail> {
  if (!/^[1-9]\d{0,14}$/.test(number)) throw new Missing()
  const act = await here.db.one(
    Act,
    sql`${found(here, nothingAsked)} and a.seq = ${Number(number)}::bigint`,
  )
  const detail = await here.db.one(
    Detail,
    sql`
    select a.prev_hash, a.hash, a.request_id, a.data, d.noted, d.salt is null as erased
    from platform.audit a
    left join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
    where a.city = ${here.city} and a.seq = ${act.seq}::bigint`,
  )
  return { ...act, ...detail }
}

export type Summary = z.infer<typeof Summary>
const Summary = z.object({
  actor: z.string(),
  actorName: z.string(),
  acts: z.number(),
  views: z.number(),
  failures: z.number(),
  lastAt: z.string(),
})

/** What the own section's people did in a period, person by person. */
export function summaryOfSection(here: Here, from: string, until: string): Promise<Summary[]> {
  return here.db.many(
    Summary,
    sql`
    select a.actor, max(a.actor_name) as actor_name, count(*)::int as acts,
      count(*) filter (where a.verb like '%.view-%' or a.verb like '%.export-%')::int as views,
      (select count(*)::int from platform.audit f where f.city = ${here.city}
        and f.about = a.actor and f.verb = 'platform.fail-sign-in'
        and f.at >= ${from}::timestamptz and f.at < ${until}::timestamptz) as failures,
      max(a.at) as last_at
    from platform.audit a
    join platform.accounts p on p.city = ${here.city} and p.id::text = a.actor
    where a.city = ${here.city} and p.section_id = ${here.person.section?.id ?? null}::uuid
      and a.at >= ${from}::timestamptz and a.at < ${until}::timestamptz
    group by a.actor order by acts desc, actor_name`,
  )
}
