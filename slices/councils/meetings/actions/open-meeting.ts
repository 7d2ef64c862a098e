import { action, insist, insistFresh } from '#platform'
import { theActionItemsWereReadBack } from '../../action-items/rules.ts'
import { actionItemsOf } from '../../action-items/tables.ts'
import { presentAt } from '../../attendances/rules.ts'
import { everybodyLeaves } from '../../attendances/tables.ts'
import { writeAdjournment, writeClosing, writeOpening } from '../../meeting-moves/tables.ts'
import { publishMeeting } from '../../minutes/tables.ts'
import { may } from '../../permissions.ts'
import {
  aQuorumIsThere,
  categoriesMissing,
  everyNeededCategoryIsThere,
} from '../../quorums/rules.ts'
import { roomOf } from '../../quorums/tables.ts'
import { AdjournmentForm, ClosingForm, OpeningForm } from '../forms.ts'
import { itIsConvened, itIsOpen, itIsTheDay, theQuorumIsMissing, theWaitIsOver } from '../rules.ts'
import { meetingSeenBy } from '../tables.ts'

const labels = { startsAt: '始まる時刻' }

/** 開会 at the minute at which the quorum of the rule is there. */
export const openMeeting = action({
  verb: 'councils.open-meeting',
  may: may.runMeetings,
  form: OpeningForm,

  async run(here, { meetingId, time, presiderId, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { startsAt: meeting.startsAt }, labels)
    insist(itIsConvened(meeting), itIsTheDay(meeting.heldOn, here.today))
    const room = await roomOf(here, meeting)
    const counted = room.at(time)
    const there = presentAt(room.presences, time, room.body)
    const categories = room.members.filter(({ id }) => there.has(id)).map((one) => one.category)
    insist(
      aQuorumIsThere(room.body.quorumRule, counted, { of: room.body.quorumOf }),
      everyNeededCategoryIsThere(categoriesMissing(room.neededCategories, categories)),
    )
    const chair = room.members.find(({ officeInBody }) => officeInBody === '会長')
    await writeOpening(here, meetingId, time, presiderId ?? chair?.id ?? null)
    return {
      about: meetingId,
      noted: { time, present: counted.present, needed: counted.needed },
      say: `${time}に開会しました（出席${counted.present}人、定足数${counted.needed}人）。`,
    }
  },
})

/** 流会: the waiting time of the rule is over and the quorum is not there. */
export const adjournMeeting = action({
  verb: 'councils.adjourn-meeting',
  may: may.runMeetings,
  form: AdjournmentForm,

  async run(here, { meetingId, time, reason, isTalkOnly, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { startsAt: meeting.startsAt }, labels)
    insist(itIsConvened(meeting), itIsTheDay(meeting.heldOn, here.today))
    const room = await roomOf(here, meeting)
    insist(
      theWaitIsOver(time, meeting.startsAt, room.body.quorumWaitMinutes),
      theQuorumIsMissing(room.at(time).isMet),
    )
    await writeAdjournment(here, meetingId, { time, reason, isTalkOnly })
    if (!isTalkOnly) await everybodyLeaves(here, meetingId, time)
    return {
      about: meetingId,
      noted: { time, reason, isTalkOnly, present: room.at(time).present },
      say: isTalkOnly
        ? '流会を記録しました。この後の発言は「参考」として残り、決定はできません。'
        : '流会を記録しました。',
    }
  },
})

/** 閉会: whoever is still there leaves with it. */
export const closeMeeting = action({
  verb: 'councils.close-meeting',
  may: may.runMeetings,
  form: ClosingForm,

  async run(here, { meetingId, time, audienceCount, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { startsAt: meeting.startsAt }, labels)
    const unread = (await actionItemsOf(here, meetingId)).filter(
      ({ readBackTime, droppedOn }) => readBackTime === null && droppedOn === null,
    )
    insist(itIsOpen(meeting), theActionItemsWereReadBack(unread.length))
    await everybodyLeaves(here, meetingId, time)
    await writeClosing(here, meetingId, time, audienceCount)
    await publishMeeting(here, meeting, {
      isPublic: false,
      fact: `${meeting.bodyName}　${time}閉会`,
    })
    return {
      about: meetingId,
      noted: { time, audienceCount },
      say: `${time}に閉会しました。会議録の素案は7日後までに作ります。`,
    }
  },
})
