import { formatWareki, weekdayOf } from '#packages/japan'
import { action, insist, insistFresh, Missing, notify } from '#platform'
import { writePlan } from '../../meeting-moves/tables.ts'
import { itIsADraft } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { ChoiceForm, EndingForm } from '../forms.ts'
import { itIsStillAsked, theDateIsStillToCome } from '../rules.ts'
import {
  askedMembers,
  type DatePoll,
  dateOptionsOf,
  datePollSeenBy,
  writeChosen,
  writeEnded,
} from '../tables.ts'

const fresh = (version: number, poll: DatePoll) =>
  insistFresh(
    version,
    poll.version,
    { title: poll.title, answerBy: poll.answerBy },
    { title: '何のための日程か', answerBy: '回答の期限' },
  )

/** One of the days becomes the meeting's: of the drafted one at once, else it fills the draft to be written. */
export const chooseDate = action({
  verb: 'councils.choose-date',
  may: may.writeBodies,
  form: ChoiceForm,

  async run(here, { datePollId, optionId, version }) {
    const poll = await datePollSeenBy(here, datePollId)
    fresh(version, poll)
    const date = (await dateOptionsOf(here, datePollId)).find(({ id }) => id === optionId)
    if (!date) throw new Missing()
    insist(itIsStillAsked(poll), theDateIsStillToCome(date.heldOn, here.today))
    if (poll.meetingId !== null) {
      const meeting = await meetingSeenBy(here, poll.meetingId)
      insist(itIsADraft(meeting))
      const place = poll.place === '' ? meeting.place : poll.place
      const { heldOn, startsAt, endsAt } = date
      await writePlan(here, meeting.id, { ...meeting, heldOn, startsAt, endsAt, place })
    }
    await writeChosen(here, datePollId, optionId)
    const asked = await askedMembers(here, poll)
    const accountIds = asked.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    const day = `${formatWareki(date.heldOn)}（${weekdayOf(date.heldOn)}）${date.startsAt}`
    if (accountIds.length > 0)
      await notify(
        here,
        { accountIds },
        `${poll.title}：${day}に決まりました。開催通知は、後で届きます。`,
        at.ownDatePoll({ datePollId }),
      )
    return {
      about: datePollId,
      params: { bodyId: poll.bodyId, meetingId: poll.meetingId ?? '' },
      noted: { optionId, heldOn: date.heldOn, startsAt: date.startsAt },
      say:
        poll.meetingId === null
          ? `${day}に決めました。続けて、会議を起案してください。`
          : `${day}に決めました。会議の日時を直しました。`,
    }
  },
})

export const endDatePoll = action({
  verb: 'councils.end-date-poll',
  may: may.writeBodies,
  form: EndingForm,

  async run(here, { datePollId, reason, version }) {
    const poll = await datePollSeenBy(here, datePollId)
    fresh(version, poll)
    insist(itIsStillAsked(poll))
    await writeEnded(here, datePollId, reason)
    return { about: datePollId, noted: { reason }, say: '日程調整を取りやめました。' }
  },
})
