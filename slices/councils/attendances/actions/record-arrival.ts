import { action, insist, Missing } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { itIsTheDay, stateOfMeeting } from '../../meetings/rules.ts'
import { type Meeting, meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { ArrivalForm, LeavingForm } from '../forms.ts'
import {
  countsAsPresent,
  itIsNotThereAlready,
  itIsThere,
  meetingIsGoingOn,
  theDeputyIsNamed,
  theTimeIsAfter,
  wayNote,
} from '../rules.ts'
import {
  attendancesOf,
  keepArrival,
  keepLeaving,
  type PresenceRow,
  presencesOf,
} from '../tables.ts'

type Standing = { meeting: Meeting; own: PresenceRow[]; open: PresenceRow | null; name: string }

async function standingOf(
  here: Parameters<typeof meetingSeenBy>[0],
  meetingId: string,
  memberId: string,
): Promise<Standing> {
  const meeting = await meetingSeenBy(here, meetingId)
  const member = (await attendancesOf(here, meetingId)).find((one) => one.memberId === memberId)
  if (!member) throw new Missing()
  const own = (await presencesOf(here, meetingId)).filter((one) => one.memberId === memberId)
  const open = own.find(({ toTime }) => toTime === null) ?? null
  return { meeting, own, open, name: member.name }
}

/** Somebody is there: in the room, seen and heard online, or by deputy; from when. */
export const recordArrival = action({
  verb: 'councils.record-arrival',
  may: may.runMeetings,
  form: ArrivalForm,

  async run(here, { meetingId, memberId, way, time, deputyName }) {
    const { meeting, own, open, name } = await standingOf(here, meetingId, memberId)
    const body = await bodySeenBy(here, meeting.bodyId)
    insist(
      meetingIsGoingOn(stateOfMeeting(meeting)),
      itIsTheDay(meeting.heldOn, here.today),
      theDeputyIsNamed(way, deputyName),
      itIsNotThereAlready(open),
      theTimeIsAfter(time, own.at(-1)?.toTime ?? '00:00'),
    )
    await keepArrival(here, meetingId, memberId, { way, time, deputyName })
    const note = wayNote(way, body)
    return {
      about: meetingId,
      noted: { memberId, way, time, counts: countsAsPresent(way, body) },
      say: note ?? `${name}委員の着席を${time}で記録しました。`,
    }
  },
})

/** 早退, or sound and sight were lost: from then on not counted. */
export const recordLeaving = action({
  verb: 'councils.record-leaving',
  may: may.runMeetings,
  form: LeavingForm,

  async run(here, { meetingId, memberId, time, why }) {
    const { meeting, open, name } = await standingOf(here, meetingId, memberId)
    insist(meetingIsGoingOn(stateOfMeeting(meeting)), itIsThere(open))
    if (open === null) throw new Missing()
    insist(theTimeIsAfter(time, open.fromTime))
    await keepLeaving(here, open.id, time, why)
    return {
      about: meetingId,
      noted: { memberId, time, why },
      say: `${name}委員の退席を${time}で記録しました。`,
    }
  },
})
