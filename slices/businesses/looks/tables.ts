import { z } from 'zod'
import { addDays, type LocalDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

export type Look = z.infer<typeof Look>
const Look = z.object({
  seq: z.number(),
  at: z.string(),
  actorName: z.string(),
  section: z.string().nullable(),
  held: z.array(z.string()),
  verb: z.string(),
  noted: z.unknown(),
  businessId: z.uuid(),
  business: z.string(),
  isSample: z.boolean(),
})

export type LookFilter = {
  readonly businessId: string | null
  readonly actor?: string
  readonly from: LocalDate | null
  readonly until: LocalDate | null
}

const dayStart = (day: LocalDate | null) =>
  day === null ? null : new Date(`${day}T00:00:00+09:00`).toISOString()

/** Every act of this slice that opens what is personal or sealed, and every card given to somebody. */
const looked: Sql = sql`(a.verb like 'businesses.view-%' or a.verb like 'businesses.export-%'
  or a.verb = 'businesses.provide-card')`

/**
 * Who looked, the latest first, those before a number: from the record of acts, which nobody can change.
 * The caller has loaded the business through the person, or may see all looks.
 */
export function looksFound(
  here: Here,
  { businessId, actor, from, until }: LookFilter,
  before: number | null,
  limit: number,
): Promise<Look[]> {
  const end = until === null ? null : dayStart(addDays(until, 1))
  return here.db.many(
    Look,
    sql`select a.seq, a.at, a.actor_name, s.name as section, a.verb, d.noted, b.id as business_id,
        b.name as business, b.is_sample,
        array(select r.role from platform.account_roles r where r.city = ${here.city}
          and r.account_id = p.id and r.valid_from <= ${here.today}
          and (r.valid_until is null or r.valid_until >= ${here.today}) order by r.role) as held
      from platform.audit a
      join businesses.businesses b on b.city = ${here.city} and b.id::text = a.about
      left join platform.audit_details d on d.city = ${here.city} and d.seq = a.seq
      left join platform.accounts p on p.city = ${here.city} and p.id::text = a.actor
      left join platform.sections s on s.city = ${here.city} and s.id = p.section_id
      where a.city = ${here.city} and b.city = ${here.city} and ${looked}
        and (${businessId}::text is null or a.about = ${businessId}::text)
        and (${actor ?? ''} = '' or platform.search_form(a.actor_name)
          like '%' || platform.search_form(${actor ?? ''}) || '%')
        and (${dayStart(from)}::timestamptz is null or a.at >= ${dayStart(from)}::timestamptz)
        and (${end}::timestamptz is null or a.at < ${end}::timestamptz)
        and (${before}::bigint is null or a.seq < ${before}::bigint)
      order by a.seq desc limit ${limit}::int`,
  )
}
