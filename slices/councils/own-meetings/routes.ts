import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkOwnUtterances, replyToCall, wishCorrection } from './actions/reply-to-call.ts'
import * as at from './addresses.ts'
import { OwnMeetingPage, OwnMeetingsPage } from './pages/own-pages.tsx'
import { ownMeetings } from './tables.ts'

const onOwn = {
  again: OwnMeetingPage,
  next: ({ meetingId = '' }: Readonly<Record<string, string>>) => at.ownMeeting({ meetingId }),
}

export const routes = routeTable([
  {
    get: at.ownMeetings,
    may: may.sitInBodies,
    page: OwnMeetingsPage,
    menu: { stage: 'decide', label: '自分の会議', order: 20 },
    help: '委員として招集された会議の一覧です。開くと、出欠を答え、資料を読み、自分の発言を確かめられます。',
  },
  {
    get: at.ownMeeting,
    may: may.sitInBodies,
    page: OwnMeetingPage,
    help: '出欠は、会議の日まで何度でも答え直せます。会議録の確認の間は、自分の発言の修正を申し出られます。',
  },
  { post: at.ownReply, may: may.sitInBodies, do: replyToCall, ...onOwn },
  { post: at.ownCheck, may: may.sitInBodies, do: checkOwnUtterances, ...onOwn },
  { post: at.ownWish, may: may.sitInBodies, do: wishCorrection, ...onOwn },
  {
    may: may.sitInBodies,
    async today(here) {
      const meetings = await ownMeetings(here)
      return meetings.flatMap((meeting) => {
        const href = at.ownMeeting({ meetingId: meeting.id })
        const isAhead = meeting.heldOn >= here.today && meeting.closedTime === null
        const isChecking =
          meeting.checkingUntil !== null && meeting.fixedOn === null && !meeting.hasChecked
        if (isAhead && meeting.reply === '')
          return [
            {
              kind: 'due' as const,
              on: meeting.heldOn,
              title: `${meeting.title}の出欠を答える`,
              note: meeting.place,
              href,
              stage: 'decide' as const,
              tag: '未回答',
            },
          ]
        return isChecking && meeting.said > 0
          ? [
              {
                kind: 'due' as const,
                on: meeting.checkingUntil,
                title: `${meeting.title}の発言を確かめる`,
                note: meeting.bodyName,
                href,
                stage: 'decide' as const,
                tag: '確認',
              },
            ]
          : []
      })
    },
  },
])
