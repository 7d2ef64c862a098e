import { z } from 'zod'
import { type FiscalYear, firstDayOf, lastDayOf } from '#packages/japan'
import { type Here, sql } from '#platform'
import { answerClasses } from '../answers/rules.ts'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import type { YearRow } from './rules.ts'

const MeetingCount = z.object({
  bodyId: z.uuid(),
  bodyName: z.string(),
  basis: z.string(),
  isSample: z.boolean(),
  planned: z.number(),
  held: z.number(),
  adjourned: z.number(),
  openHeld: z.number(),
  seats: z.number(),
  present: z.number(),
  audience: z.number().nullable(),
  audienceUnknown: z.number(),
  opinions: z.number(),
})
const ClassCount = z.object({
  bodyId: z.uuid(),
  answerClass: z.enum(answerClasses).nullable(),
  count: z.number(),
})

/** What each body did in a fiscal year: meetings, who came, who listened, what was said and answered. */
export async function yearRows(here: Here, year: FiscalYear): Promise<YearRow[]> {
  const inYear = sql`t.held_on between ${firstDayOf(year)} and ${lastDayOf(year)}`
  const bodies = await here.db.many(
    MeetingCount,
    sql`select b.id as body_id, b.name as body_name, b.basis, b.is_sample,
        count(t.id)::int as planned,
        (count(t.id) filter (where t.opened_time is not null))::int as held,
        (count(t.id) filter (where t.adjourned_time is not null and t.opened_time is null))::int
          as adjourned,
        (count(t.id) filter (where t.opened_time is not null and t.publicity = '公開'))::int as open_held,
        coalesce(sum((select count(*) from councils.members m
          where m.city = t.city and m.body_id = t.body_id and t.opened_time is not null
            and m.appointed_on is not null and m.term_from <= t.held_on and m.term_to >= t.held_on
            and (m.ended_on is null or m.ended_on > t.held_on))), 0)::int as seats,
        coalesce(sum((select count(distinct p.member_id) from councils.presences p
          where p.city = t.city and p.meeting_id = t.id and t.opened_time is not null
            and p.way <> '代理')), 0)::int as present,
        (sum(t.audience_count) filter (where t.opened_time is not null))::int as audience,
        (count(t.id) filter (where t.opened_time is not null and t.audience_count is null))::int
          as audience_unknown,
        coalesce(sum((select count(*) from councils.opinions o
          where o.city = t.city and o.meeting_id = t.id)), 0)::int as opinions
      from councils.bodies b
      left join councils.meetings t on (t.city, t.body_id) = (b.city, b.id) and ${inYear}
      where b.city = ${here.city} and ${bodyMayBeKnown(here)}
        and (b.ended_on is null or b.ended_on >= ${firstDayOf(year)})
        and (b.established_on is null or b.established_on <= ${lastDayOf(year)})
      group by b.city, b.id order by b.kana collate "C", b.name limit 200`,
  )
  const classes = await here.db.many(
    ClassCount,
    sql`select g.body_id, g.answer_class, count(*)::int as count from (
        select distinct o.body_id, o.group_id,
          (select a.approved_class from councils.answers a
    where a.city = o.city and a.id = o.answer_id) as answer_class
        from councils.opinions o
        join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
        where o.city = ${here.city} and ${inYear}) g
      group by g.body_id, g.answer_class`,
  )
  return bodies.map((body) => ({
    ...body,
    classes: classes.filter(({ bodyId }) => bodyId === body.bodyId),
  }))
}
