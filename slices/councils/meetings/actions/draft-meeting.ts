import { action, insist, insistFresh, Missing } from '#platform'
import { itIsEstablished } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { datePollSeenBy, joinMeeting } from '../../date-polls/tables.ts'
import { writePlan } from '../../meeting-moves/tables.ts'
import { placeAnswersOfMeeting } from '../../opinion-places/tables.ts'
import { may } from '../../permissions.ts'
import { MeetingEditForm, MeetingForm } from '../forms.ts'
import { itHasNotBegun } from '../rules.ts'
import { keepMeeting, meetingSeenBy } from '../tables.ts'

/** 起案: the day is thought of, and which decision of the city it is to change. */
export const draftMeeting = action({
  verb: 'councils.draft-meeting',
  may: may.writeBodies,
  form: MeetingForm,

  async run(here, typed) {
    const body = await bodySeenBy(here, typed.bodyId)
    insist(itIsEstablished(body))
    const poll = typed.pollId === null ? null : await datePollSeenBy(here, typed.pollId)
    if (poll !== null && poll.bodyId !== body.id) throw new Missing()
    const meetingId = await keepMeeting(here, typed)
    if (poll !== null) await joinMeeting(here, poll.id, meetingId)
    return {
      about: meetingId,
      params: { meetingId },
      noted: { bodyId: body.id, title: typed.title, heldOn: typed.heldOn },
      say: '会議を起案しました。議題を決めてください。',
    }
  },
})

/** Another day or place. What has been done for it stays done; what has not moves with the day. */
export const reviseMeeting = action({
  verb: 'councils.revise-meeting',
  may: may.writeBodies,
  form: MeetingEditForm,

  async run(here, { meetingId, version, ...typed }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(
      version,
      meeting.version,
      { heldOn: meeting.heldOn, startsAt: meeting.startsAt, place: meeting.place },
      { heldOn: '開く日', startsAt: '始まる時刻', place: '場所' },
    )
    insist(itHasNotBegun(meeting))
    await writePlan(here, meetingId, typed)
    await placeAnswersOfMeeting(here, meetingId)
    return {
      about: meetingId,
      noted: {
        before: { heldOn: meeting.heldOn, startsAt: meeting.startsAt, place: meeting.place },
        after: { heldOn: typed.heldOn, startsAt: typed.startsAt, place: typed.place },
      },
      say:
        meeting.heldOn === typed.heldOn
          ? '会議を直しました。'
          : '会議の日を変えました。まだ済んでいない手順の期限も変わります。招集した後なら、委員に連絡してください。',
    }
  },
})
