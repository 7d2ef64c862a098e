import { z } from 'zod'
import { type Here, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { type Attendance, attendancesOf, presencesOf } from '../attendances/tables.ts'
import { type Body, bodySeenBy } from '../bodies/tables.ts'
import { type Meeting, meetingSeenBy } from '../meetings/tables.ts'
import { type Fee, feesOf } from './rules.ts'

/** Kept by finance, from a day on: the rate of the 給与 table, 乙欄, in thousandths of a percent. */
const rate = setting('councils.fee-rate', z.coerce.number().int().min(0).max(50_000), 3_063, {
  label: '会議の委員の報酬から源泉徴収する率（1000分の1％）',
  source: '給与所得の源泉徴収税額表 月額表 乙欄（会計課が確認する）',
  toBeChecked: true,
})

export type FeeSheet = {
  readonly meeting: Meeting
  readonly body: Body
  readonly fees: readonly Fee[]
  readonly declined: readonly string[]
  readonly rate: number
}

/** Persons who were paid for another body on that day, where the city pays a day only once. */
async function paidElsewhere(here: Here, meeting: Meeting): Promise<ReadonlySet<string>> {
  const rows = await here.db.many(
    z.object({ memberId: z.uuid() }),
    sql`select distinct m.id as member_id from councils.attendances a
      join councils.members m on (m.city, m.id) = (a.city, a.member_id)
      join councils.members o on o.city = m.city and o.person_id = m.person_id and o.id <> m.id
      join councils.presences r on (r.city, r.member_id) = (o.city, o.id)
      join councils.meetings t on (t.city, t.id) = (r.city, r.meeting_id)
      where a.city = ${here.city} and a.meeting_id = ${meeting.id}::uuid
        and t.held_on = ${meeting.heldOn}
        and (t.starts_at, t.id) < (${meeting.startsAt}, ${meeting.id}::uuid)`,
  )
  return new Set(rows.map(({ memberId }) => memberId))
}

/** 支給調書 as it would be prepared now. @throws {Missing} there is no such meeting for this person */
export async function feeSheetOf(here: Here, meetingId: string): Promise<FeeSheet> {
  const meeting = await meetingSeenBy(here, meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  const called = await attendancesOf(here, meetingId)
  const there = new Set((await presencesOf(here, meetingId)).map(({ memberId }) => memberId))
  const paid = body.feeCountsTwice ? new Set<string>() : await paidElsewhere(here, meeting)
  const ratePerMille100 = await settingOn(here, rate, meeting.heldOn)
  const attended = called.map((one: Attendance) => ({
    name: one.name,
    isThere: there.has(one.memberId) && !paid.has(one.memberId),
    declinesFee: one.declinesFee,
  }))
  return {
    meeting,
    body,
    fees: feesOf(attended, body.feeYen, ratePerMille100),
    declined: attended.filter((one) => one.isThere && one.declinesFee).map(({ name }) => name),
    rate: ratePerMille100,
  }
}
