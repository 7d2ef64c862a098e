import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { may } from '../permissions.ts'
import type { DueDate } from './rules.ts'

const Due = z.object({
  businessId: z.uuid(),
  business: z.string(),
  district: z.string(),
  dueOn: localDate(),
  what: z.string(),
  subject: z.string(),
  id: z.string(),
  knownTo: z.string(),
})

/**
 * What falls due between two days: leases, machines, parts, and when consents run out, for those who may
 * know of them.
 */
export function dueDatesSeenBy(
  here: Here,
  from: LocalDate,
  until: LocalDate,
  district = '',
): Promise<DueDate[]> {
  return here.db.many(
    Due,
    // What falls due is few: found once and then named, not looked for again at each business.
    sql`with due as materialized (
        select v.business_id, v.due_on, v.what, v.subject, v.id, v.known_to
        from businesses.v_due_dates v
        where v.city = ${here.city} and v.due_on >= ${from} and v.due_on <= ${until}
        union all
        select c.business_id, c.expires_on, '同意の期限：' || c.purpose, 'consents', c.id::text, 'day'
        from businesses.consents c
        where c.city = ${here.city} and c.withdrawn_at is null
          and c.expires_on >= ${from} and c.expires_on <= ${until}
          and ${may.seeConsents(here.person)}::bool)
      select d.business_id, b.name as business, b.district, d.due_on, d.what, d.subject, d.id,
        d.known_to
      from due d join businesses.businesses b on b.city = ${here.city} and b.id = d.business_id
      where b.state in ('仮登録', '登録', '休業') and (${district} = '' or b.district = ${district})
      order by d.due_on, d.known_to, b.sort_key collate "C", d.id limit 2000`,
  )
}
