import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Own = z.object({
  id: z.uuid(),
  bodyName: z.string(),
  title: z.string(),
  heldOn: localDate(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  form: z.string(),
  reply: z.string(),
  papers: z.number(),
  checkingUntil: localDate().nullable(),
  fixedOn: localDate().nullable(),
  publishedOn: localDate().nullable(),
  closedTime: z.string().nullable(),
  adjournedTime: z.string().nullable(),
  hasChecked: z.boolean(),
  said: z.number(),
})
export type OwnMeeting = z.infer<typeof Own>

/** Meetings to which this account was called as a member, the latest first. */
export function ownMeetings(here: Here): Promise<OwnMeeting[]> {
  return here.db.many(
    Own,
    sql`select t.id, b.name as body_name, t.title, t.held_on, t.starts_at, t.ends_at, t.place,
        t.form, a.reply, t.checking_until, t.fixed_on, t.published_on, t.closed_time,
        t.adjourned_time,
        (select count(*)::int from councils.papers r
          where r.city = t.city and r.meeting_id = t.id and r.sent_on is not null) as papers,
        exists (select from councils.utterance_checks k
          where (k.city, k.meeting_id, k.member_id) = (a.city, a.meeting_id, a.member_id)
        ) as has_checked,
        (select count(*)::int from councils.utterances u
          where u.city = t.city and u.meeting_id = t.id and u.member_id = a.member_id) as said
      from councils.attendances a
      join councils.meetings t on (t.city, t.id) = (a.city, a.meeting_id)
      join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
      join councils.members m on (m.city, m.id) = (a.city, a.member_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where a.city = ${here.city} and p.account_id = ${here.person.id}::uuid
      order by t.held_on desc, t.id limit 100`,
  )
}
