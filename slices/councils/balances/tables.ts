import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { inOffice } from '../bodies/tables.ts'
import { may } from '../permissions.ts'

const Rare = z.object({
  memberId: z.uuid(),
  name: z.string(),
  attended: z.number(),
  held: z.number(),
})

/** Members who came to fewer than half of the meetings held since a day, of two or more. Staff only. */
export function rarelyThere(
  here: Here,
  bodyId: string,
  since: LocalDate,
): Promise<z.infer<typeof Rare>[]> {
  return here.db.many(
    Rare,
    sql`select * from (
        select m.id as member_id, p.name,
          count(t.id)::int as held,
          count(t.id) filter (where exists (
            select from councils.presences r
            where (r.city, r.meeting_id, r.member_id) = (m.city, t.id, m.id)))::int as attended
        from councils.members m
        join councils.people p on (p.city, p.id) = (m.city, m.person_id)
        join councils.meetings t on t.city = m.city and t.body_id = m.body_id
          and t.opened_at is not null and t.held_on >= ${since} and t.held_on >= m.term_from
        where m.city = ${here.city} and m.body_id = ${bodyId}::uuid and ${inOffice(here.today)}
          and ${may.writeBodies(here.person)}
        group by m.id, p.name) counted
      where held >= 2 and attended * 2 < held order by name`,
  )
}
