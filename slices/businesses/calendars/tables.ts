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
    sql`select d.business_id, b.name as business, b.district, d.due_on, d.what, d.subject, d.id,
        d.known_to
      from (
        select v.business_id, v.due_on, v.what, v.subject, v.id, v.known_to
        from businesses.v_due_dates v where v.city = ${here.city}
        union all
        select c.business_id, c.expires_on, '同意の期限：' || c.purpose, 'consents', c.id::text, 'day'
        from businesses.consents c
        where c.city = ${here.city} and c.expires_on is not null and c.withdrawn_at is null
          and ${may.seeConsents(here.person)}::bool
      ) d
      join businesses.businesses b on b.city = ${here.city} and b.id = d.business_id
      where d.due_on >= ${from} and d.due_on <= ${until} and b.state in ('仮登録', '登録', '休業')
        and (${district} = '' or b.district = ${district})
      order by d.due_on, d.known_to, b.sort_key collate "C", d.id limit 2000`,
  )
}
