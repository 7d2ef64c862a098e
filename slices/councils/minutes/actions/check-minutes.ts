import { action, insist, insistFresh, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { bodySeenBy } from '../../bodies/tables.ts'
import { dueAfter, monthAndDay } from '../../deadlines/rules.ts'
import { issueLetter } from '../../letters/tables.ts'
import { writeCheck, writeFixing, writePublication } from '../../meeting-moves/tables.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { membersOn } from '../../members/tables.ts'
import { placeAnswersOfMeeting } from '../../opinion-places/tables.ts'
import { tellPublicOpinions } from '../../opinions/actions/tell-opinions.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { may } from '../../permissions.ts'
import { checksOf, correctionsOf } from '../../utterances/tables.ts'
import { MinutesStepForm } from '../forms.ts'
import { minutesContent } from '../pages/minutes-content.tsx'
import {
  everyWishIsSettled,
  itIsIn,
  noNameStandsInTheText,
  publicTextsOf,
  somethingWasSaid,
  stateOfMinutes,
  theCheckIsOver,
  theMeetingIsOver,
} from '../rules.ts'
import { publishMeeting, publishUtterances, recordOf } from '../tables.ts'

const labels = { heldOn: '開く日' }

/** 素案 → 確認中: each member looks through the own utterances until a day. */
export const checkMinutes = action({
  verb: 'councils.check-minutes',
  may: may.runMeetings,
  form: MinutesStepForm,

  async run(here, { meetingId, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { heldOn: meeting.heldOn }, labels)
    const body = await bodySeenBy(here, meeting.bodyId)
    const record = await recordOf(here, meeting, body)
    const state = stateOfMinutes(meeting)
    insist(
      theMeetingIsOver(state),
      itIsIn(state, '素案', 'もう一度、委員の確認に回すことはできません。'),
      somethingWasSaid(record.said.length),
    )
    const until = dueAfter(here.today, body.checkDays, await calendarOf(here))
    await writeCheck(here, meetingId, until)
    const members = await membersOn(here, body.id, meeting.heldOn)
    const accountIds = members.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    if (accountIds.length > 0)
      await notify(
        here,
        { accountIds },
        `${meeting.title}の会議録を確かめてください（${monthAndDay(until)}まで）。`,
        ownMeeting({ meetingId }),
      )
    return {
      about: meetingId,
      noted: { until, utterances: record.said.length },
      say: `委員の確認に回しました。期間は${monthAndDay(until)}までです。`,
    }
  },
})

/** 確認中 → 確定: everybody has checked, or the days are over; from now on nothing is reworded. */
export const fixMinutes = action({
  verb: 'councils.fix-minutes',
  may: may.publishMinutes,
  form: MinutesStepForm,

  async run(here, { meetingId, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { heldOn: meeting.heldOn }, labels)
    const body = await bodySeenBy(here, meeting.bodyId)
    const record = await recordOf(here, meeting, body)
    const speakers = new Set(record.said.flatMap(({ memberId }) => memberId ?? []))
    const checked = new Set((await checksOf(here, meetingId)).map(({ memberId }) => memberId))
    const unread = [...speakers].filter((id) => !checked.has(id)).length
    const open = (await correctionsOf(here, meetingId)).filter((one) => one.settledAt === null)
    insist(
      theCheckIsOver({ until: meeting.checkingUntil, unread }, here.today),
      itIsIn(stateOfMinutes(meeting), '確認中', '確定できるのは、委員の確認の後です。'),
      everyWishIsSettled(open.length),
      // Before the wording is fixed, because afterwards nobody can take a name out.
      noNameStandsInTheText(
        body.nameMode,
        publicTextsOf(record),
        record.called.map(({ name }) => name),
      ),
    )
    const { label } = await issueLetter(here, {
      kind: '会議録',
      title: `会議録　${meeting.title}`,
      bodyId: body.id,
      meetingId,
      forMembers: true,
      draw: (number) => minutesContent(record, false, number),
    })
    await writeFixing(here, meetingId, label)
    await publishUtterances(here, record, false)
    return {
      about: meetingId,
      noted: { label, silent: unread },
      say:
        unread === 0
          ? `会議録を確定しました（${label}）。`
          : `会議録を確定しました（${label}）。${unread}人は期間内に申出がなく、同意とみなしました。`,
    }
  },
})

/** 確定 → 公表: the public page in the body's name mode; closed items by heading and reason only. */
export const publishMinutes = action({
  verb: 'councils.publish-minutes',
  may: may.publishMinutes,
  form: MinutesStepForm,

  async run(here, { meetingId, version }) {
    const meeting = await meetingSeenBy(here, meetingId)
    insistFresh(version, meeting.version, { heldOn: meeting.heldOn }, labels)
    const body = await bodySeenBy(here, meeting.bodyId)
    const record = await recordOf(here, meeting, body)
    const state = stateOfMinutes(meeting)
    const speakers = new Set(record.said.flatMap(({ memberId }) => memberId ?? []))
    const checked = new Set((await checksOf(here, meetingId)).map(({ memberId }) => memberId))
    if (state === '確認中')
      insist(
        theCheckIsOver(
          {
            until: meeting.checkingUntil,
            unread: [...speakers].filter((id) => !checked.has(id)).length,
          },
          here.today,
        ),
      )
    insist(
      itIsIn(state, '確定', '公表できるのは、確定の後です。'),
      noNameStandsInTheText(
        body.nameMode,
        publicTextsOf(record),
        record.called.map(({ name }) => name),
      ),
    )
    await writePublication(here, meetingId)
    await placeAnswersOfMeeting(here, meetingId)
    await publishUtterances(here, record, true)
    await publishMeeting(here, meeting, {
      isPublic: true,
      fact: `会議録　${meeting.minutesLabel}`,
    })
    const told = await tellPublicOpinions(here)
    return {
      about: meetingId,
      noted: {
        mode: body.nameMode,
        closed: record.items.filter((one) => one.isClosed).length,
        opinions: told.length,
      },
      say:
        told.length === 0
          ? '会議録を公表しました。'
          : `会議録を公表しました。意見${told.length}件も、回答とともに公開しました。`,
    }
  },
})
