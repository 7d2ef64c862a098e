import { action, insist, insistFresh, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { bodySeenBy } from '../../bodies/tables.ts'
import { lastGoodDay, theAnnouncementIsInTime, theNoticeIsInTime } from '../../deadlines/rules.ts'
import { itemsOf } from '../../items/tables.ts'
import { replyAddress } from '../../letters/rules.ts'
import { baseOn, issueLetter } from '../../letters/tables.ts'
import { writeAnnouncement, writeConvening } from '../../meeting-moves/tables.ts'
import { membersOn } from '../../members/tables.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { may } from '../../permissions.ts'
import { AnnouncementForm, ConveningForm } from '../forms.ts'
import { noticeContent } from '../pages/notice-content.tsx'
import {
  itHasItems,
  itIsADraft,
  itIsConvened,
  itIsNotYetAnnounced,
  somethingIsOpen,
} from '../rules.ts'
import { callMembers, meetingSeenBy } from '../tables.ts'

const labels = { heldOn: '開く日' }

/** 招集 in the chair's name: in time, or urgent with a reason; the members get their notice. */
export const conveneMeeting = action({
  verb: 'councils.convene-meeting',
  may: may.writeBodies,
  form: ConveningForm,

  async run(here, { meetingId, urgentReason, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { heldOn: meeting.heldOn }, labels)
    const body = await bodySeenBy(here, meeting.bodyId)
    const calendar = await calendarOf(here)
    const items = await itemsOf(here, meetingId)
    insist(
      itIsADraft(meeting),
      itHasItems(items.length),
      theNoticeIsInTime(
        here.today,
        lastGoodDay(meeting.heldOn, body.noticeDays, calendar),
        urgentReason,
      ),
    )
    const members = await membersOn(here, body.id, meeting.heldOn)
    const chair = members.find(({ officeInBody }) => officeInBody === '会長')
    const replyAt = replyAddress(await baseOn(here, here.today), meetingId)
    const { label } = await issueLetter(here, {
      kind: '開催通知',
      title: `開催通知　${meeting.title}`,
      bodyId: body.id,
      meetingId,
      forMembers: true,
      draw: (number) =>
        noticeContent({ body, meeting, items, chair, number, on: here.today, replyAt }),
    })
    await callMembers(
      here,
      meetingId,
      members.map(({ id }) => id),
    )
    await writeConvening(here, meetingId, {
      name: chair?.name ?? body.chairTitle,
      label,
      urgentReason,
    })
    const accountIds = members.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    if (accountIds.length > 0)
      await notify(
        here,
        { accountIds },
        `${meeting.title}の開催通知が届きました。出欠を答えてください。`,
        ownMeeting({ meetingId }),
      )
    return {
      about: meetingId,
      noted: { label, members: members.length, urgentReason },
      say: `招集しました。開催通知は${label}、あて先は委員${members.length}人です。`,
    }
  },
})

/** 開催のお知らせ on the public page; after its day it says why it is late. */
export const announceMeeting = action({
  verb: 'councils.announce-meeting',
  may: may.writeBodies,
  form: AnnouncementForm,

  async run(here, { meetingId, lateReason, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { heldOn: meeting.heldOn }, labels)
    const body = await bodySeenBy(here, meeting.bodyId)
    const calendar = await calendarOf(here)
    insist(
      itIsConvened(meeting),
      itIsNotYetAnnounced(meeting.announcedOn),
      somethingIsOpen(meeting.publicity),
      theAnnouncementIsInTime(
        here.today,
        lastGoodDay(meeting.heldOn, body.publicityDays, calendar),
        lateReason === '' ? meeting.urgentReason : lateReason,
      ),
    )
    await writeAnnouncement(here, meetingId, lateReason)
    return { about: meetingId, noted: { lateReason }, say: '開催を公表しました。' }
  },
})
