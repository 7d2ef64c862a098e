import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Suspension = z.object({
  ground: z.string(),
  mustShow: z.string(),
  orderedOn: localDate(),
  untilOn: localDate(),
})
export type Suspension = z.infer<typeof Suspension>

/** What holds a case now, which was loaded through the person; null where nothing does. */
export function openSuspensionOf(here: Here, applicationId: string): Promise<Suspension | null> {
  return here.db.maybe(
    Suspension,
    sql`select ground, must_show, ordered_on, until_on from grants.suspensions
      where city = ${here.city} and application_id = ${applicationId}::uuid and lifted_on is null`,
  )
}

export async function keepSuspension(
  here: Here,
  made: {
    readonly applicationId: string
    readonly ground: string
    readonly mustShow: string
    readonly untilOn: LocalDate
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.suspensions (city, application_id, seq, ground, must_show, ordered_on,
      until_on, ordered_name)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.suspensions where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.ground}, ${made.mustShow}, ${here.today}, ${made.untilOn}::date, ${here.person.name})`)
}

export async function markLifted(here: Here, applicationId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update grants.suspensions set lifted_on = ${here.today}, lift_reason = ${reason}
    where city = ${here.city} and application_id = ${applicationId}::uuid and lifted_on is null`)
}

const Over = z.object({ applicationId: z.uuid() })

/** Cases whose last day of suspension has passed, for the clock. */
export function suspensionsOver(here: Here) {
  return here.db.many(
    Over,
    sql`select s.application_id from grants.suspensions s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      where s.city = ${here.city} and s.lifted_on is null and s.until_on < ${here.today}
        and a.state = '一時停止'
      order by s.application_id limit 500`,
  )
}
