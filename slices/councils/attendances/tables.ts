import { z } from 'zod'
import { type Here, sql } from '#platform'
import { ways } from './rules.ts'

const Attendance = z.object({
  memberId: z.uuid(),
  name: z.string(),
  kana: z.string(),
  category: z.string(),
  affiliation: z.string(),
  officeInBody: z.string(),
  publishesName: z.boolean(),
  isTemporary: z.boolean(),
  declinesFee: z.boolean(),
  reply: z.string(),
  repliedAt: z.string().nullable(),
  replyNote: z.string(),
  deputyName: z.string(),
  statement: z.string(),
})
export type Attendance = z.infer<typeof Attendance>

/** Whoever was called to the meeting, in the order of the roster. It was loaded through the person. */
export function attendancesOf(here: Here, meetingId: string): Promise<Attendance[]> {
  return here.db.many(
    Attendance,
    sql`select a.member_id, p.name, p.kana, m.category, p.affiliation, m.office_in_body,
        m.publishes_name, m.is_temporary, m.declines_fee, a.reply, a.replied_at, a.reply_note,
        a.deputy_name, a.statement
      from councils.attendances a
      join councils.members m on (m.city, m.id) = (a.city, a.member_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where a.city = ${here.city} and a.meeting_id = ${meetingId}::uuid
      order by case m.office_in_body when '会長' then 0 when '副会長' then 1 else 2 end,
        (select s.ordinal from councils.category_seats s
          where (s.city, s.body_id, s.category) = (m.city, m.body_id, m.category)) nulls last,
        p.kana collate "C", m.id`,
  )
}

const PresenceRow = z.object({
  id: z.uuid(),
  memberId: z.uuid(),
  way: z.enum(ways),
  fromTime: z.string(),
  toTime: z.string().nullable(),
  whyLeft: z.string(),
})
export type PresenceRow = z.infer<typeof PresenceRow>

/** Who was there from when to when, the earliest first. */
export function presencesOf(here: Here, meetingId: string): Promise<PresenceRow[]> {
  return here.db.many(
    PresenceRow,
    sql`select r.id, r.member_id, r.way, r.from_time, r.to_time, r.why_left
      from councils.presences r
      where r.city = ${here.city} and r.meeting_id = ${meetingId}::uuid
      order by r.from_time, r.id`,
  )
}

export async function keepReply(
  here: Here,
  meetingId: string,
  memberId: string,
  typed: { readonly reply: string; readonly note: string },
): Promise<void> {
  await here.db.run(sql`
    update councils.attendances set reply = ${typed.reply}, reply_note = ${typed.note},
      replied_at = ${here.now}, replied_name = ${here.person.name}
    where city = ${here.city} and meeting_id = ${meetingId}::uuid
      and member_id = ${memberId}::uuid`)
}

export async function keepArrival(
  here: Here,
  meetingId: string,
  memberId: string,
  typed: { readonly way: string; readonly time: string; readonly deputyName: string },
): Promise<void> {
  await here.db.run(sql`
    insert into councils.presences (city, meeting_id, member_id, way, from_time)
    values (${here.city}, ${meetingId}::uuid, ${memberId}::uuid, ${typed.way}, ${typed.time})`)
  await here.db.run(sql`
    update councils.attendances set mode = ${typed.way}, deputy_name = ${typed.deputyName}
    where city = ${here.city} and meeting_id = ${meetingId}::uuid
      and member_id = ${memberId}::uuid`)
}

export async function keepLeaving(
  here: Here,
  presenceId: string,
  time: string,
  why: string,
): Promise<void> {
  await here.db.run(sql`
    update councils.presences set to_time = ${time}, why_left = ${why}
    where city = ${here.city} and id = ${presenceId}::uuid`)
}

/** Whoever is still there leaves with the meeting. */
export async function everybodyLeaves(here: Here, meetingId: string, time: string): Promise<void> {
  await here.db.run(sql`
    update councils.presences set to_time = greatest(${time}, from_time)
    where city = ${here.city} and meeting_id = ${meetingId}::uuid and to_time is null`)
}

export async function keepStatement(
  here: Here,
  meetingId: string,
  memberId: string,
  statement: string,
): Promise<void> {
  await here.db.run(sql`
    update councils.attendances set statement = ${statement}
    where city = ${here.city} and meeting_id = ${meetingId}::uuid
      and member_id = ${memberId}::uuid`)
}

const Own = z.object({ memberId: z.uuid() })

/** As which member this account was called to the meeting. @throws {Missing} it was not */
export function ownAttendance(here: Here, meetingId: string): Promise<z.infer<typeof Own>> {
  return here.db.one(
    Own,
    sql`select a.member_id from councils.attendances a
      join councils.members m on (m.city, m.id) = (a.city, a.member_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where a.city = ${here.city} and a.meeting_id = ${meetingId}::uuid
        and p.account_id = ${here.person.id}::uuid`,
  )
}
