import { action, broken, insist, pidOf } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { itemsOfMeeting, meetingHeadOf, membersAt } from '../../candidates/tables.ts'
import { takeOpinion } from '../../opinion-groups/tables.ts'
import { may } from '../../permissions.ts'
import { WrittenForm } from '../forms.ts'

/** An opinion that a member handed in on paper, beside what was said in the meeting. */
export const writeOpinion = action({
  verb: 'councils.write-opinion',
  may: may.sortOpinions,
  form: WrittenForm,

  async run(here, { meetingId, itemId, memberId, written, restated }) {
    const meeting = await meetingHeadOf(here, meetingId)
    const body = await bodySeenBy(here, meeting.bodyId)
    const members = await membersAt(here, meeting.bodyId, meeting.heldOn)
    const items = await itemsOfMeeting(here, meetingId)
    insist(
      items.some(({ id }) => id === itemId) ||
        broken('どの議題への意見かを選んでください。', 'itemId'),
      members.some(({ id }) => id === memberId) ||
        broken('この会議の日に在任していた委員を選んでください。', 'memberId'),
    )
    const opinion = await takeOpinion(
      here,
      {
        ...{ bodyId: body.id, meetingId, itemId, memberId, written, restated },
        ...{ utteranceId: null, speakerName: '', isSample: body.isSample },
      },
      body.sectionId,
      null,
    )
    return {
      about: opinion.id,
      noted: { number: opinion.number, restated, way: '書面' },
      params: { meetingId, opinionPid: pidOf(here.city, opinion.id) },
      say: `書面の意見を、No.${opinion.number}として整理しました。`,
    }
  },
})
