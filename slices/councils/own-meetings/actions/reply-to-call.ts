import { action, insist } from '#platform'
import { keepReply, ownAttendance } from '../../attendances/tables.ts'
import { itIsConvened } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { keepCheck, keepCorrection, utteranceById } from '../../utterances/tables.ts'
import { OwnCheckForm, OwnReplyForm, OwnWishForm } from '../forms.ts'
import { itIsStillToCome, itIsTheOwn, theCheckIsGoingOn } from '../rules.ts'

/** A member answers the call; the last answer counts. */
export const replyToCall = action({
  verb: 'councils.reply-to-call',
  may: may.sitInBodies,
  form: OwnReplyForm,

  async run(here, { meetingId, ...typed }) {
    const { memberId } = await ownAttendance(here, meetingId)
    const meeting = await meetingSeenBy(here, meetingId)
    insist(itIsConvened(meeting), itIsStillToCome(meeting.heldOn, here.today))
    await keepReply(here, meetingId, memberId, typed)
    return {
      about: meetingId,
      noted: { memberId, after: typed.reply },
      say: `「${typed.reply}」と答えました。変わったときは、もう一度答えてください。`,
    }
  },
})

/** The member has looked through the own utterances. */
export const checkOwnUtterances = action({
  verb: 'councils.check-own-utterances',
  may: may.sitInBodies,
  form: OwnCheckForm,

  async run(here, { meetingId }) {
    const { memberId } = await ownAttendance(here, meetingId)
    const meeting = await meetingSeenBy(here, meetingId)
    insist(theCheckIsGoingOn(meeting, here.today))
    await keepCheck(here, meetingId, memberId)
    return { about: meetingId, noted: { memberId }, say: '確認を記録しました。' }
  },
})

/** A wish that an own utterance be reworded; the secretariat settles it before the minutes are fixed. */
export const wishCorrection = action({
  verb: 'councils.wish-correction',
  may: may.sitInBodies,
  form: OwnWishForm,

  async run(here, { meetingId, utteranceId, wish }) {
    const { memberId } = await ownAttendance(here, meetingId)
    const meeting = await meetingSeenBy(here, meetingId)
    const utterance = await utteranceById(here, utteranceId)
    insist(
      theCheckIsGoingOn(meeting, here.today),
      itIsTheOwn(utterance.meetingId === meetingId && utterance.memberId === memberId),
    )
    await keepCorrection(here, utteranceId, wish)
    return {
      about: meetingId,
      noted: { memberId, utteranceId, wish },
      say: '修正を申し出ました。事務局が直すか、直さない理由をお伝えします。',
    }
  },
})
