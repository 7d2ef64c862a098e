import { action, insist } from '#platform'
import { itIsStillOpen } from '../../items/rules.ts'
import { itemById } from '../../items/tables.ts'
import { itIsNotClosed } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { memberSeenBy } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { ExclusionForm, ReadmissionForm } from '../forms.ts'
import { itSitsInTheBody } from '../rules.ts'
import { dropExclusion, keepExclusion } from '../tables.ts'

/** 除斥 of one item: for it the member is neither counted nor heard, and is again for the next. */
export const excludeMember = action({
  verb: 'councils.exclude-member',
  may: may.runMeetings,
  form: ExclusionForm,

  async run(here, { itemId, memberId, ground, detail }) {
    const item = await itemById(here, itemId)
    const meeting = await meetingSeenBy(here, item.meetingId)
    const member = await memberSeenBy(here, memberId)
    insist(
      itSitsInTheBody(member.bodyId, meeting.bodyId),
      itIsNotClosed(meeting),
      itIsStillOpen(item.outcome),
    )
    await keepExclusion(here, itemId, memberId, ground, detail)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { itemId, memberId, ground, detail },
      say: `${member.name}委員は、議題${item.number}に加わりません（${ground}が対象）。`,
    }
  },
})

/** Recorded by mistake: taken back while nothing has been decided on the item. */
export const readmitMember = action({
  verb: 'councils.readmit-member',
  may: may.runMeetings,
  form: ReadmissionForm,

  async run(here, { itemId, memberId }) {
    const item = await itemById(here, itemId)
    const meeting = await meetingSeenBy(here, item.meetingId)
    const member = await memberSeenBy(here, memberId)
    insist(
      itSitsInTheBody(member.bodyId, meeting.bodyId),
      itIsNotClosed(meeting),
      itIsStillOpen(item.outcome),
    )
    await dropExclusion(here, itemId, memberId)
    return {
      about: meeting.id,
      params: { meetingId: meeting.id },
      noted: { itemId, memberId },
      say: `${member.name}委員の除斥を取り消しました。`,
    }
  },
})
