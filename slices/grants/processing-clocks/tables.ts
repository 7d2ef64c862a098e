import { z } from 'zod'
import { dayInJapan } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import type { Application } from '../applications/tables.ts'
import { stopsOf } from '../corrections/tables.ts'
import { editionOf } from '../schemes/tables.ts'
import type { State } from '../steps/rules.ts'
import { stepsOf } from '../steps/tables.ts'
import { type ClockReading, clockStartsOn, processingClock } from './rules.ts'

/** With the notice of one of these the clock has run. */
const noticed: readonly State[] = [
  ...(['採択', '補欠', '不採択', '公募中止'] as const),
  ...(['交付決定', '不交付', '却下', '取下げ'] as const),
]

/** As it stands today, or as it stood when the notice ended it. */
export type CaseClock = ClockReading & { readonly isOver: boolean }

/** 標準処理期間 of a case that was loaded through the person; null before it is received. */
export async function clockOf(here: Here, application: Application): Promise<CaseClock | null> {
  if (application.receivedAt === null) return null
  const { standardDays } = await editionOf(here, application.schemeId, application.edition)
  const steps = await stepsOf(here, application.id)
  const end = steps.find(({ toState }) => noticed.some((state) => state === toState))
  const startsOn = clockStartsOn(
    application.way,
    dayInJapan(application.receivedAt),
    dayInJapan(application.closesAt),
  )
  const reading = processingClock(
    startsOn,
    end === undefined ? here.today : dayInJapan(end.at),
    await stopsOf(here, application.id),
    standardDays,
  )
  return { ...reading, isOver: end !== undefined }
}

const japan = (at: Sql) => sql`(${at} at time zone 'Asia/Tokyo')::date`

/** In SQL the same reckoning as `processingClock`, for lists: from when it runs, and how long it stood. */
function clocked(here: Here): Sql {
  return sql`
    select a.id, e.standard_days,
      case when k.way = '採択型' then greatest(${japan(sql`a.received_at`)}, ${japan(sql`k.closes_at`)})
        else ${japan(sql`a.received_at`)} end as starts_on,
      coalesce((select sum(greatest(0, coalesce(c.answered_on, ${here.today}::date)
          - greatest(c.asked_on, case when k.way = '採択型' then ${japan(sql`k.closes_at`)}
              else c.asked_on end)))
        from grants.corrections c where c.city = ${here.city} and c.application_id = a.id), 0)::int
        as stopped
    from grants.applications a
    join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
    join grants.scheme_editions e on (e.city, e.scheme_id, e.edition)
      = (k.city, k.scheme_id, k.edition)
    where a.city = ${here.city} and (a.state in ('受付', '形式適合', '審査中')
      or (a.state = '交付申請' and k.way = '先着型'))`
}

/** By when a case is to be decided: 担当 always, and 係長 from four fifths on. */
export function processingDuties(here: Here): Sql {
  return sql`
    select p.id as application_id, r.post, p.starts_on + p.standard_days + p.stopped as due_on,
      '標準処理期間の終わり' as what
    from (${clocked(here)}) p
    join (values ('担当'), ('係長')) as r(post) on r.post = '担当'
      or (${here.today}::date - p.starts_on - p.stopped) * 5 > p.standard_days * 4`
}

const InProcess = z.object({
  id: z.uuid(),
  sectionId: z.uuid(),
  schemeName: z.string(),
  label: z.string(),
  standardDays: z.number(),
  elapsed: z.number(),
})

/** Cases whose clock runs past four fifths, for the clock of the house. */
export function casesInProcess(here: Here): Promise<z.infer<typeof InProcess>[]> {
  return here.db.many(
    InProcess,
    sql`select a.id, s.section_id, s.name as scheme_name, a.receipt_label as label,
        p.standard_days, ${here.today}::date - p.starts_on - p.stopped as elapsed
      from (${clocked(here)}) p
      join grants.applications a on a.city = ${here.city} and a.id = p.id
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where (${here.today}::date - p.starts_on - p.stopped) * 5 >= p.standard_days * 4
      order by a.id limit 2000`,
  )
}
