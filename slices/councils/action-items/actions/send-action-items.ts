import { action, insist, notify } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { issueLetter } from '../../letters/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { itIsOpen } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { may } from '../../permissions.ts'
import { ReadBackForm, SendingForm } from '../forms.ts'
import { actionItemsContent } from '../pages/action-items-content.tsx'
import { itIsClosed, thereIsSomethingToRead, thereIsSomethingToSend } from '../rules.ts'
import { actionItemsOf, ownersToTell, writeReadBack, writeSent } from '../tables.ts'

/** Read aloud before the closing, so that nobody disputes it afterwards. */
export const readBackActionItems = action({
  verb: 'councils.read-back-action-items',
  may: may.runMeetings,
  form: ReadBackForm,

  async run(here, { meetingId, time }) {
    const meeting = await meetingSeenBy(here, meetingId)
    const unread = (await actionItemsOf(here, meetingId)).filter(
      ({ readBackTime, droppedOn }) => readBackTime === null && droppedOn === null,
    )
    insist(itIsOpen(meeting), thereIsSomethingToRead(unread.length))
    await writeReadBack(here, meetingId, time)
    return {
      about: meetingId,
      noted: { time, numbers: unread.map(({ number }) => number) },
      say: `宿題${unread.length}件を${time}に読み上げたと記録しました。`,
    }
  },
})

/** The list goes out under a number on the day after: to the members, and to whoever has something to do. */
export const sendActionItems = action({
  verb: 'councils.send-action-items',
  may: may.runMeetings,
  form: SendingForm,

  async run(here, { meetingId }) {
    const meeting = await meetingSeenBy(here, meetingId)
    const body = await bodySeenBy(here, meeting.bodyId)
    const all = (await actionItemsOf(here, meetingId)).filter(({ droppedOn }) => droppedOn === null)
    insist(
      itIsClosed(meeting),
      thereIsSomethingToSend(all.filter(({ sentOn }) => sentOn === null).length),
    )
    const { label } = await issueLetter(here, {
      kind: '宿題一覧',
      title: `宿題一覧　${meeting.title}`,
      bodyId: body.id,
      meetingId,
      forMembers: true,
      draw: (number) =>
        actionItemsContent({
          ...{ body, meeting, items: all, today: here.today },
          title: `宿題一覧　${meeting.title}`,
          right: [number],
        }),
    })
    const owners = await ownersToTell(here, meetingId)
    await writeSent(here, meetingId)
    const sentence = `${meeting.title}の宿題が届きました。期限を確かめてください。`
    for (const isMember of [true, false]) {
      const accountIds = owners
        .filter((one) => one.isMember === isMember)
        .map((one) => one.accountId)
      const href = isMember ? ownMeeting({ meetingId }) : meetingPage({ meetingId })
      if (accountIds.length > 0) await notify(here, { accountIds }, sentence, href)
    }
    return {
      about: meetingId,
      noted: { label, count: all.length, told: owners.length },
      say: `宿題${all.length}件を送りました（${label}）。アカウントのない担当の方には、一覧を印刷して渡してください。`,
    }
  },
})
