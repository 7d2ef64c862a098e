import type { LocalDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

/** Writes fields of one meeting and its next version. */
async function write(here: Here, meetingId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.meetings set ${set}, version = version + 1
    where city = ${here.city} and id = ${meetingId}::uuid`)
}

export function writePlan(
  here: Here,
  meetingId: string,
  typed: {
    readonly title: string
    readonly theme: string
    readonly heldOn: LocalDate
    readonly startsAt: string
    readonly endsAt: string
    readonly place: string
    readonly form: string
    readonly onlineAddress: string
    readonly audienceSeats: number
    readonly staff: string
  },
): Promise<void> {
  return write(
    here,
    meetingId,
    sql`title = ${typed.title}, theme = ${typed.theme}, held_on = ${typed.heldOn},
      starts_at = ${typed.startsAt}, ends_at = ${typed.endsAt}, place = ${typed.place},
      form = ${typed.form}, online_address = ${typed.onlineAddress},
      audience_seats = ${typed.audienceSeats}, staff = ${typed.staff}`,
  )
}

export function writePublicity(here: Here, meetingId: string, publicity: string): Promise<void> {
  return write(here, meetingId, sql`publicity = ${publicity}`)
}

export function writeConvening(
  here: Here,
  meetingId: string,
  made: { readonly name: string; readonly label: string; readonly urgentReason: string },
): Promise<void> {
  return write(
    here,
    meetingId,
    sql`convened_on = ${here.today}, convened_name = ${made.name}, notice_label = ${made.label},
      urgent_reason = ${made.urgentReason}`,
  )
}

export function writeAnnouncement(here: Here, meetingId: string, late: string): Promise<void> {
  return write(here, meetingId, sql`announced_on = ${here.today}, announce_reason = ${late}`)
}

export function writeOpening(
  here: Here,
  meetingId: string,
  time: string,
  presiderId: string | null,
): Promise<void> {
  return write(
    here,
    meetingId,
    sql`opened_at = ${here.now}, opened_time = ${time}, presider_id = ${presiderId}::uuid`,
  )
}

export function writeAdjournment(
  here: Here,
  meetingId: string,
  made: { readonly time: string; readonly reason: string; readonly isTalkOnly: boolean },
): Promise<void> {
  return write(
    here,
    meetingId,
    sql`adjourned_time = ${made.time}, adjourned_reason = ${made.reason},
      is_talk_only = ${made.isTalkOnly}`,
  )
}

export function writeClosing(
  here: Here,
  meetingId: string,
  time: string,
  audienceCount: number | null,
): Promise<void> {
  return write(here, meetingId, sql`closed_time = ${time}, audience_count = ${audienceCount}::int`)
}

export function writeCheck(here: Here, meetingId: string, until: LocalDate): Promise<void> {
  return write(
    here,
    meetingId,
    sql`drafted_on = ${here.today}, checking_from = ${here.today}, checking_until = ${until}`,
  )
}

export function writeFixing(here: Here, meetingId: string, label: string): Promise<void> {
  return write(
    here,
    meetingId,
    sql`fixed_on = ${here.today}, fixed_name = ${here.person.name}, minutes_label = ${label}`,
  )
}

export function writePublication(here: Here, meetingId: string): Promise<void> {
  return write(here, meetingId, sql`published_on = ${here.today}`)
}

export function writeSoWhat(here: Here, meetingId: string, text: string): Promise<void> {
  return write(here, meetingId, sql`so_what = ${text}`)
}
