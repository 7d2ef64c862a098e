import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import type { MeetingTyped } from './forms.ts'
import { meetingForms, publicities } from './rules.ts'

export type Meeting = z.infer<typeof Meeting>
const Meeting = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  number: z.number(),
  title: z.string(),
  theme: z.string(),
  heldOn: localDate(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  form: z.enum(meetingForms),
  onlineAddress: z.string(),
  publicity: z.enum(publicities),
  audienceSeats: z.number(),
  audienceCount: z.number().nullable(),
  staff: z.string(),
  urgentReason: z.string(),
  convenedOn: localDate().nullable(),
  convenedName: z.string(),
  noticeLabel: z.string(),
  announcedOn: localDate().nullable(),
  announceReason: z.string(),
  presiderId: z.uuid().nullable(),
  openedTime: z.string().nullable(),
  adjournedTime: z.string().nullable(),
  adjournedReason: z.string(),
  isTalkOnly: z.boolean(),
  closedTime: z.string().nullable(),
  draftedOn: localDate().nullable(),
  checkingFrom: localDate().nullable(),
  checkingUntil: localDate().nullable(),
  fixedOn: localDate().nullable(),
  fixedName: z.string(),
  publishedOn: localDate().nullable(),
  minutesLabel: z.string(),
  soWhat: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const meetingColumns = sql`t.id, t.body_id, b.name as body_name, t.number, t.title, t.theme,
  t.held_on, t.starts_at, t.ends_at, t.place, t.form, t.online_address, t.publicity,
  t.audience_seats, t.audience_count, t.staff, t.urgent_reason, t.convened_on, t.convened_name,
  t.notice_label, t.announced_on, t.announce_reason, t.presider_id, t.opened_time, t.adjourned_time,
  t.adjourned_reason, t.is_talk_only, t.closed_time, t.drafted_on, t.checking_from,
  t.checking_until, t.fixed_on, t.fixed_name, t.published_on, t.minutes_label, t.so_what,
  t.is_sample, t.version`

const seen = (here: Here, which: Sql) => sql`
  select ${meetingColumns} from councils.meetings t
  join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
  where t.city = ${here.city} and ${bodyMayBeKnown(here)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function meetingSeenBy(here: Here, meetingId: string): Promise<Meeting> {
  return here.db.one(Meeting, seen(here, sql`t.id = ${meetingId}::uuid`))
}

/** @throws {Missing} there is none, or neither its convening nor its minutes are public */
export function meetingInPublic(here: Here, meetingId: string): Promise<Meeting> {
  return here.db.one(
    Meeting,
    sql`select ${meetingColumns} from councils.meetings t
      join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
      where t.city = ${here.city} and t.id = ${meetingId}::uuid
        and (t.announced_on is not null or t.published_on is not null)`,
  )
}

/** The latest first. The body was loaded through the person. */
export function meetingsOfBody(here: Here, bodyId: string): Promise<Meeting[]> {
  return here.db.many(
    Meeting,
    sql`${seen(here, sql`t.body_id = ${bodyId}::uuid`)} order by t.number desc limit 100`,
  )
}

/** The meeting of the same body before this one, whatever came of it. */
export function meetingBefore(here: Here, meeting: Meeting): Promise<Meeting | null> {
  return here.db.maybe(
    Meeting,
    sql`${seen(
      here,
      sql`t.body_id = ${meeting.bodyId}::uuid and t.number < ${meeting.number}`,
    )} order by t.number desc limit 1`,
  )
}

/** Meetings of a person's section that are still to be held, the nearest first. */
export function meetingsAhead(here: Here): Promise<Meeting[]> {
  return here.db.many(
    Meeting,
    sql`${seen(
      here,
      sql`b.section_id = ${here.person.section?.id ?? null}::uuid
        and t.held_on >= ${here.today}::date - 70 and t.adjourned_time is null`,
    )} order by t.held_on limit 20`,
  )
}

export function keepMeeting(here: Here, typed: MeetingTyped): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.meetings (city, body_id, number, title, theme, held_on, starts_at,
        ends_at, place, form, online_address, audience_seats, staff, is_sample)
      select ${here.city}, ${typed.bodyId}::uuid, coalesce(max(t.number), 0) + 1, ${typed.title},
        ${typed.theme}, ${typed.heldOn}::date, ${typed.startsAt}, ${typed.endsAt}, ${typed.place},
        ${typed.form}, ${typed.onlineAddress}, ${typed.audienceSeats}::int, ${typed.staff},
        ${typed.isSample}::boolean
      from councils.meetings t where t.city = ${here.city} and t.body_id = ${typed.bodyId}::uuid
      returning id`,
  )
}

/** Every member in office on the day gets a row, to be answered and filled; ones that are there stay. */
export async function callMembers(
  here: Here,
  meetingId: string,
  memberIds: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    insert into councils.attendances (city, meeting_id, member_id)
    select ${here.city}, ${meetingId}::uuid, unnest(${memberIds}::uuid[])
    on conflict (city, meeting_id, member_id) do nothing
    returning member_id`)
}
