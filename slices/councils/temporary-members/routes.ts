import { routeTable } from '#platform'
import { meeting as meetingPage } from '../meetings/addresses.ts'
import { may } from '../permissions.ts'
import { setTemporaryMembers } from './actions/set-temporary-members.ts'
import * as at from './addresses.ts'
import { EditPage } from './pages/edit-page.tsx'

export const routes = routeTable([
  {
    get: at.temporaryMembers,
    may: may.runMeetings,
    page: EditPage,
    help: '臨時委員は、ここで選んだ議題に限って委員になります。その議題の現員・出席・表決に数え、ほかの議題と開会の定足数には数えません。',
  },
  {
    post: at.temporaryMembers,
    may: may.runMeetings,
    do: setTemporaryMembers,
    again: EditPage,
    next: ({ meetingId = '' }) => meetingPage({ meetingId }),
  },
])
