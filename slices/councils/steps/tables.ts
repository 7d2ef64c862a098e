import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { DoneStep } from './rules.ts'

const Done = z.object({
  number: z.number(),
  doneOn: localDate(),
  dueOn: localDate(),
  doneName: z.string(),
  note: z.string(),
})

/** What was done for a meeting. It was loaded through the person. */
export function doneSteps(here: Here, meetingId: string): Promise<DoneStep[]> {
  return here.db.many(
    Done,
    sql`select s.number, s.done_on, s.due_on, s.done_name, s.note from councils.steps s
      where s.city = ${here.city} and s.meeting_id = ${meetingId}::uuid order by s.number`,
  )
}

export async function keepStep(
  here: Here,
  meetingId: string,
  number: number,
  dueOn: LocalDate,
  note: string,
): Promise<void> {
  await here.db.run(sql`
    insert into councils.steps (city, meeting_id, number, done_on, due_on, done_name, note)
    values (${here.city}, ${meetingId}::uuid, ${number}, ${here.today}, ${dueOn},
      ${here.person.name}, ${note})`)
}

export async function dropStep(here: Here, meetingId: string, number: number): Promise<void> {
  await here.db.run(sql`
    delete from councils.steps
    where city = ${here.city} and meeting_id = ${meetingId}::uuid and number = ${number}`)
}

const Quiet = z.object({ name: z.string() })

/** Members who were called to the last two meetings held and said nothing in either. */
export function quietMembers(
  here: Here,
  bodyId: string,
  before: LocalDate,
): Promise<{ name: string }[]> {
  return here.db.many(
    Quiet,
    sql`with last_two as (
        select t.id from councils.meetings t
        where t.city = ${here.city} and t.body_id = ${bodyId}::uuid and t.closed_time is not null
          and t.held_on < ${before}
        order by t.held_on desc limit 2)
      select p.name from councils.attendances a
      join councils.members m on (m.city, m.id) = (a.city, a.member_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where a.city = ${here.city} and a.meeting_id in (select id from last_two)
        and m.ended_on is null
        and not exists (select from councils.utterances u
          where u.city = a.city and u.member_id = m.id
            and u.meeting_id in (select id from last_two))
      group by m.id, p.name, p.kana having count(*) = 2 order by p.kana collate "C"`,
  )
}

/** How many who said they would come came only after the opening, on average of the meetings held. */
export async function usualLate(here: Here, bodyId: string): Promise<number> {
  const found = await here.db.value(
    z.number(),
    sql`select coalesce(round(avg(late.count)), 0)::int from (
        select t.id, count(r.id) filter (where r.from_time > t.opened_time) as count
        from councils.meetings t
        left join councils.presences r on (r.city, r.meeting_id) = (t.city, t.id)
        where t.city = ${here.city} and t.body_id = ${bodyId}::uuid and t.opened_time is not null
        group by t.id) late`,
  )
  return found
}
