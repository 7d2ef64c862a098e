import { action, insist, Missing } from '#platform'
import { itIsConvened } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { ReplyForm, StatementForm } from '../forms.ts'
import { attendancesOf, keepReply, keepStatement } from '../tables.ts'

/** What a member answered by telephone or on paper. */
export const recordReply = action({
  verb: 'councils.record-attendance-reply',
  may: may.runMeetings,
  form: ReplyForm,

  async run(here, { meetingId, memberId, ...typed }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insist(itIsConvened(meeting))
    const called = await attendancesOf(here, meetingId)
    const before = called.find((one) => one.memberId === memberId)
    if (!before) throw new Missing()
    await keepReply(here, meetingId, memberId, typed)
    return {
      about: meetingId,
      noted: { memberId, before: before.reply, after: typed.reply },
      say: `${before.name}委員の出欠を「${typed.reply}」としました。`,
    }
  },
})

/** 意見書: from a member who cannot come; it does not count as presence. */
export const recordStatement = action({
  verb: 'councils.record-statement',
  may: may.runMeetings,
  form: StatementForm,

  async run(here, { meetingId, memberId, statement }) {
    await meetingSeenBy(here, meetingId)
    const called = await attendancesOf(here, meetingId)
    if (!called.some((one) => one.memberId === memberId)) throw new Missing()
    await keepStatement(here, meetingId, memberId, statement)
    return { about: meetingId, noted: { memberId, statement }, say: '意見書を記録しました。' }
  },
})
