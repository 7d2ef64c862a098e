import { routeTable } from '#platform'
import { running } from '../meetings/addresses.ts'
import { RunningPage } from '../meetings/pages/running-page.tsx'
import { may } from '../permissions.ts'
import { recordArrival, recordLeaving } from './actions/record-arrival.ts'
import { recordReply, recordStatement } from './actions/record-reply.ts'
import * as at from './addresses.ts'

const onRunning = {
  may: may.runMeetings,
  again: RunningPage,
  next: ({ meetingId = '' }: Readonly<Record<string, string>>) => running({ meetingId }),
}

export const routes = routeTable([
  { post: at.replies, do: recordReply, ...onRunning },
  { post: at.statements, do: recordStatement, ...onRunning },
  { post: at.arrivals, do: recordArrival, ...onRunning },
  { post: at.leavings, do: recordLeaving, ...onRunning },
])
