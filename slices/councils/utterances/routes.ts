import { routeTable } from '#platform'
import { meeting as meetingPage, running } from '../meetings/addresses.ts'
import { RunningPage } from '../meetings/pages/running-page.tsx'
import { may } from '../permissions.ts'
import { recordUtterance, removeUtterance, reviseUtterance } from './actions/record-utterance.ts'
import * as at from './addresses.ts'
import { EditPage } from './pages/edit-page.tsx'

const toMeeting = ({ meetingId = '' }: Readonly<Record<string, string>>) =>
  meetingPage({ meetingId })

export const routes = routeTable([
  {
    post: at.utterances,
    may: may.runMeetings,
    do: recordUtterance,
    again: RunningPage,
    next: ({ meetingId = '' }) => `${running({ meetingId })}#said`,
  },
  {
    get: at.utterance,
    may: may.runMeetings,
    page: EditPage,
    help: '発言の文と、公開する文を直します。委員の申出があるときは、直すと「直した」、変えずに保存すると「直さない」として残ります。',
  },
  {
    post: at.utterance,
    may: may.runMeetings,
    do: reviseUtterance,
    again: EditPage,
    next: toMeeting,
  },
  { post: at.removal, may: may.runMeetings, do: removeUtterance, again: EditPage, next: toMeeting },
])
