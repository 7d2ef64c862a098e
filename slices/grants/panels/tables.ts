import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Panelist = z.object({
  reviewerId: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  affiliation: z.string(),
  place: z.number(),
  isChair: z.boolean(),
  isReserve: z.boolean(),
  isOutside: z.boolean(),
  handedInAt: z.string().nullable(),
  termTo: localDate(),
  version: z.number(),
})
export type Panelist = z.infer<typeof Panelist>

/** The panel of a call by places, without those who were removed. The call was loaded through the person. */
export function panelOf(here: Here, callId: string): Promise<Panelist[]> {
  return here.db.many(
    Panelist,
    sql`select p.reviewer_id, r.account_id, r.name, r.affiliation, p.place, p.is_chair, p.is_reserve,
        r.is_outside, p.handed_in_at, r.term_to, p.version
      from grants.panelists p
      join grants.reviewers r on (r.city, r.id) = (p.city, p.reviewer_id)
      where p.city = ${here.city} and p.call_id = ${callId}::uuid and p.removed_at is null
      order by p.place`,
  )
}

/** Members who score: without those in reserve. */
export const scoring = (panel: readonly Panelist[]) => panel.filter(({ isReserve }) => !isReserve)

/** How many would score, for the seal. */
export function panelSizeOf(here: Here, callId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from grants.panelists
      where city = ${here.city} and call_id = ${callId}::uuid and removed_at is null
        and not is_reserve`,
  )
}

export async function seat(
  here: Here,
  callId: string,
  reviewerId: string,
  role: '委員' | '委員長' | '予備委員',
): Promise<void> {
  await here.db.run(sql`
    insert into grants.panelists (city, call_id, reviewer_id, place, is_chair, is_reserve, added_at)
    values (${here.city}, ${callId}::uuid, ${reviewerId}::uuid,
      (select coalesce(max(p.place), 0) + 1 from grants.panelists p
        where p.city = ${here.city} and p.call_id = ${callId}::uuid),
      ${role === '委員長'}, ${role === '予備委員'}, ${here.now})
    on conflict (city, call_id, reviewer_id) do update set is_chair = excluded.is_chair,
      is_reserve = excluded.is_reserve, removed_at = null, version = panelists.version + 1`)
}

/** Only one chairs: whoever did becomes a member. */
export async function unchair(here: Here, callId: string): Promise<void> {
  await here.db.run(sql`
    update grants.panelists set is_chair = false, version = version + 1
    where city = ${here.city} and call_id = ${callId}::uuid and is_chair`)
}

export async function unseat(here: Here, callId: string, reviewerId: string): Promise<void> {
  await here.db.run(sql`
    update grants.panelists set removed_at = ${here.now}, is_chair = false, version = version + 1
    where city = ${here.city} and call_id = ${callId}::uuid and reviewer_id = ${reviewerId}::uuid`)
}

/** Whether this account has worked on an application of the call, as 担当 or at the desk. */
export function hasHandled(here: Here, callId: string, accountId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from grants.application_steps s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      where s.city = ${here.city} and a.call_id = ${callId}::uuid
        and s.by_id = ${accountId}::uuid and s.verb not in ('提出', '補正を提出', '申請の取下げ'))`,
  )
}
