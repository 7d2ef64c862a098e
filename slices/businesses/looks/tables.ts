import { z } from 'zod'
import { addDays, type LocalDate } from '#packages/japan'
import { type Here, isUuid, sql } from '#platform'
import { lookVerbs } from './rules.ts'

const Act = z.object({
  seq: z.number(),
  at: z.string(),
  actorName: z.string(),
  section: z.string().nullable(),
  held: z.array(z.string()),
  verb: z.string(),
  noted: z.unknown(),
  about: z.string(),
})
const Named = z.object({ id: z.uuid(), name: z.string(), isSample: z.boolean() })

export type Look = z.infer<typeof Act> & {
  /** Null: not one business but a list of many. */
  readonly business: z.infer<typeof Named> | null
}

export type LookFilter = {
  readonly businessId: string | null
  readonly actor?: string
  readonly from: LocalDate | null
  readonly until: LocalDate | null
}

const dayStart = (day: LocalDate | null) =>
  day === null ? null : new Date(`${day}T00:00:00+09:00`).toISOString()

/**
 * Who looked, the latest first, those before a number: from the record of acts, which nobody can change.
 * The caller has loaded the business through the person, or may see all looks.
 */
export async function looksFound(
  here: Here,
  { businessId, actor, from, until }: LookFilter,
  before: number | null,
  limit: number,
): Promise<Look[]> {
  const end = until === null ? null : dayStart(addDays(until, 1))
  const found = await here.db.many(
    Act,
    sql`select a.seq, a.at, a.actor_name, s.name as section, a.verb, d.noted, a.about,
        array(select r.role from platform.account_roles r where r.city = ${here.city}
          and r.account_id = p.id and r.valid_from <= ${here.today}
          and (r.valid_until is null or r.valid_until >= ${here.today}) order by r.role) as held
      from platform.audit a
      left join platform.audit_details d on d.city = ${here.city} and d.seq = a.seq
      left join platform.accounts p on p.city = ${here.city} and p.id::text = a.actor
      left join platform.sections s on s.city = ${here.city} and s.id = p.section_id
      where a.city = ${here.city} and a.verb = any(${lookVerbs}::text[])
        and (${businessId}::text is null or a.about = ${businessId}::text)
        and (${actor ?? ''} = '' or platform.search_form(a.actor_name)
          like '%' || platform.search_form(${actor ?? ''}) || '%')
        and (${dayStart(from)}::timestamptz is null or a.at >= ${dayStart(from)}::timestamptz)
        and (${end}::timestamptz is null or a.at < ${end}::timestamptz)
        and (${before}::bigint is null or a.seq < ${before}::bigint)
      order by a.seq desc limit ${limit}::int`,
  )
  const ids = [...new Set(found.map(({ about }) => about).filter(isUuid))]
  const businesses = await here.db.many(
    Named,
    sql`select b.id, b.name, b.is_sample from businesses.businesses b
      where b.city = ${here.city} and b.id = any(${ids}::uuid[])`,
  )
  const by = new Map(businesses.map((business) => [business.id, business]))
  return found.map((act) => ({ ...act, business: by.get(act.about) ?? null }))
}
