import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { bodyMayBeKnown } from '../bodies/tables.ts'

const Row = z.object({
  bodyId: z.uuid(),
  bodyName: z.string(),
  isSample: z.boolean(),
  opinions: z.number(),
  unanswered: z.number(),
  dueAgain: z.number(),
})
export type OverviewRow = z.infer<typeof Row>

/**
 * The bodies that this person may know of, with how many of their opinions wait. Opinions are numbered
 * without gaps within a body, and none is ever taken away: the last number is how many there are.
 */
export function overviewRows(here: Here): Promise<OverviewRow[]> {
  return here.db.many(
    Row,
    sql`with waiting as (
        select a.body_id, sum(a.opinions)::int as opinions from councils.answers a
        where a.city = ${here.city} and a.approved_step_id is null and a.body_id is not null
        group by a.body_id
      ), again as (
        select a.body_id, sum(a.opinions)::int as opinions from councils.answers a
        where a.city = ${here.city} and a.approved_class = '今後検討'
          and a.approved_next_on <= ${here.today} and a.body_id is not null
        group by a.body_id
      )
      select b.id as body_id, b.name as body_name, b.is_sample,
        (select coalesce(max(o.number), 0)::int from councils.opinions o
          where o.city = ${here.city} and o.body_id = b.id) as opinions,
        coalesce(w.opinions, 0) as unanswered, coalesce(g.opinions, 0) as due_again
      from councils.bodies b
      left join waiting w on w.body_id = b.id
      left join again g on g.body_id = b.id
      where b.city = ${here.city} and b.ended_on is null and ${bodyMayBeKnown(here)}
      order by b.kana collate "C", b.name limit 200`,
  )
}

const Waiting = z.object({
  meetingId: z.uuid(),
  bodyName: z.string(),
  number: z.number(),
  heldOn: localDate(),
  count: z.number(),
})
export type WaitingMeeting = z.infer<typeof Waiting>

/** Meetings with opinions and wishes that nobody has sorted, the earliest first. */
export function meetingsToSort(here: Here): Promise<WaitingMeeting[]> {
  return here.db.many(
    Waiting,
    sql`select t.id as meeting_id, b.name as body_name, t.number, t.held_on, count(*)::int as count
      from councils.utterances u
      join councils.meetings t on (t.city, t.id) = (u.city, u.meeting_id)
      join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
      where u.city = ${here.city} and (u.kind in ('意見', '要望') or u.is_opinion)
        and not u.is_sorted and ${bodyMayBeKnown(here)}
      group by t.city, t.id, b.name order by t.held_on, t.number limit 50`,
  )
}

const Draft = z.object({
  answerId: z.uuid(),
  label: z.string(),
  draftedAt: z.string(),
})

/**
 * Drafts of answers that wait for approval, to opinions, proposals and visions, the oldest first. What one
 * section keeps to itself waits for that section alone.
 */
export function draftsWaiting(here: Here): Promise<z.infer<typeof Draft>[]> {
  return here.db.many(
    Draft,
    sql`select t.answer_id, t.drafted_at, coalesce(
        (select min(o.restated) from councils.opinions o
          where o.city = t.city and o.answer_id = t.answer_id),
        (select min(p.title) from councils.proposals p
          where p.city = t.city and p.answer_id = t.answer_id and p.withdrawn_on is null),
        (select min(x.title) from councils.visions v
          join councils.vision_texts x on (x.city, x.vision_id) = (v.city, v.id)
            and x.published_on is not null
          where v.city = t.city and v.answer_id = t.answer_id), '') as label
      from councils.answer_steps t
      join councils.answers a on (a.city, a.id) = (t.city, t.answer_id)
      where t.city = ${here.city} and t.approved_at is null and t.returned_at is null
        and (a.confined_to is null or a.confined_to = ${here.person.section?.id ?? null}::uuid)
      order by t.drafted_at limit 20`,
  )
}
