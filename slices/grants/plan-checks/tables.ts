import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import type { Case } from '../cases/tables.ts'
import { raiseFlags } from '../irregularities/tables.ts'
import { otherAwardsOf } from '../other-awards/tables.ts'
import { planFindings } from './rules.ts'

const Other = z.object({
  receiptLabel: z.string(),
  schemeName: z.string(),
  title: z.string(),
  plan: z.string(),
  fairName: z.string(),
  when: z.enum(['同じ時期', '別の時期']),
})

/** The fair that an application names, as it was written last; '' where it names none. */
const fairOf = (here: Here, application: Sql) => sql`
  coalesce((select d.value from grants.draft_saves d where d.city = ${here.city}
    and d.application_id = ${application} and d.field = 'fairName' order by d.seq desc limit 1), '')`

/** D3 and D4 of a case that was loaded through the person, as its plan stands. */
export async function raisePlanFlags(here: Here, found: Case): Promise<void> {
  const fairName = await here.db.value(
    z.string(),
    sql`select ${fairOf(here, sql`${found.applicationId}::uuid`)}`,
  )
  const others = await here.db.many(
    Other,
    sql`select a.receipt_label, s.name as scheme_name, a.title, a.plan,
        ${fairOf(here, sql`a.id`)} as fair_name,
        case when daterange(a.starts_on, a.ends_on, '[]')
            && daterange(${found.startsOn}::date, ${found.endsOn}::date, '[]')
          then '同じ時期' else '別の時期' end as "when"
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.id <> ${found.applicationId}::uuid
        and a.received_at is not null and a.state not in ('却下', '不採択', '不交付', '取下げ')
        and a.group_key = nullif(${found.groupKey}, '')
      order by a.received_at desc limit 50`,
  )
  await raiseFlags(here, found.applicationId, [
    ...planFindings({ plan: found.plan, fairName }, others),
    ...(await otherAwardsOf(here, found, fairName)),
  ])
}
