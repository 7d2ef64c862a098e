import { routeTable } from '#platform'
import { running } from '../meetings/addresses.ts'
import { RunningPage } from '../meetings/pages/running-page.tsx'
import { may } from '../permissions.ts'
import { recordArrival, recordLeaving } from './actions/record-arrival.ts'
import { recordReply, recordStatement } from './actions/record-reply.ts'
import * as at from './addresses.ts'

const onRunning = {
  again: RunningPage,
  next: ({ meetingId = '' }: Readonly<Record<string, string>>) => running({ meetingId }),
}

export const routes = routeTable([
  { post: at.replies, may: may.runMeetings, do: recordReply, ...onRunning },
  { post: at.statements, may: may.runMeetings, do: recordStatement, ...onRunning },
  { post: at.arrivals, may: may.runMeetings, do: recordArrival, ...onRunning },
  { post: at.leavings, may: may.runMeetings, do: recordLeaving, ...onRunning },
])
