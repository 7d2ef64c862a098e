import { z } from 'zod'
import { type Here, sql } from '#platform'
import { type Kind, kindCodes } from '../conflicts/rules.ts'

const Line = z.object({
  businessId: z.uuid(),
  name: z.string(),
  isMarked: z.boolean(),
  kind: z.enum(kindCodes).nullable(),
  isCompetitor: z.boolean(),
})
export type Line = z.infer<typeof Line>

/**
 * The mixed list with what this member said of it. Nothing of it, nor the time that it takes, tells which of
 * the firms applied: the applications are not read.
 */
export function linesFor(here: Here, callId: string, reviewerId: string): Promise<Line[]> {
  return here.db.many(
    Line,
    sql`select l.business_id, l.name, t.business_id is not null as is_marked, t.kind,
        coalesce(t.is_competitor, false) as is_competitor
      from grants.mixed_lines l
      left join grants.declared_ties t on (t.city, t.call_id, t.business_id)
        = (l.city, l.call_id, l.business_id) and t.reviewer_id = ${reviewerId}::uuid
      where l.city = ${here.city} and l.call_id = ${callId}::uuid limit 25000`,
  )
}

export async function keepLines(
  here: Here,
  callId: string,
  lines: readonly { readonly businessId: string; readonly name: string }[],
): Promise<void> {
  await here.db.run(sql`
    insert into grants.mixed_lines (city, call_id, business_id, name)
    select ${here.city}, ${callId}::uuid, l.business_id, l.name
    from unnest(${lines.map(({ businessId }) => businessId)}::uuid[],
      ${lines.map(({ name }) => name)}::text[]) as l(business_id, name)
    on conflict (city, call_id, business_id) do nothing
    returning business_id`)
}

/** What stood marked of these lines is replaced by what is marked now; a kind that was said stays. */
export async function markLines(
  here: Here,
  callId: string,
  reviewerId: string,
  shown: readonly string[],
  marked: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    delete from grants.declared_ties where city = ${here.city} and call_id = ${callId}::uuid
      and reviewer_id = ${reviewerId}::uuid and business_id = any(${[...shown]}::uuid[])
      and not (business_id = any(${[...marked]}::uuid[]))`)
  await here.db.run(sql`
    insert into grants.declared_ties (city, call_id, reviewer_id, business_id, declared_at)
    select ${here.city}, ${callId}::uuid, ${reviewerId}::uuid, l.business_id, ${here.now}::timestamptz
    from grants.mixed_lines l where l.city = ${here.city} and l.call_id = ${callId}::uuid
      and l.business_id = any(${[...marked]}::uuid[])
    on conflict (city, call_id, reviewer_id, business_id) do nothing
    returning business_id`)
}

export async function sayKind(
  here: Here,
  callId: string,
  reviewerId: string,
  businessId: string,
  kind: Kind,
  isCompetitor: boolean,
): Promise<void> {
  await here.db.value(
    z.uuid(),
    sql`update grants.declared_ties set kind = ${kind}, is_competitor = ${isCompetitor},
        declared_at = ${here.now}
      where city = ${here.city} and call_id = ${callId}::uuid
        and reviewer_id = ${reviewerId}::uuid and business_id = ${businessId}::uuid
      returning business_id`,
  )
}

export async function handIn(here: Here, callId: string, reviewerId: string): Promise<void> {
  await here.db.run(sql`
    update grants.panelists set handed_in_at = ${here.now}, version = version + 1
    where city = ${here.city} and call_id = ${callId}::uuid and reviewer_id = ${reviewerId}::uuid`)
}
