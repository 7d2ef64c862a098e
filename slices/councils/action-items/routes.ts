import { routeTable, type Visit } from '#platform'
import { meeting as meetingPage, running } from '../meetings/addresses.ts'
import { RunningPage } from '../meetings/pages/running-page.tsx'
import { ShowPage as MeetingPage } from '../meetings/pages/show-page.tsx'
import { ownMeeting } from '../own-meetings/addresses.ts'
import { OwnMeetingPage } from '../own-meetings/pages/own-pages.tsx'
import { may } from '../permissions.ts'
import {
  completeActionItem,
  dropActionItem,
  reopenActionItem,
} from './actions/complete-action-item.ts'
import { recordActionItem, reviseActionItem } from './actions/record-action-item.ts'
import { readBackActionItems, sendActionItems } from './actions/send-action-items.ts'
import * as at from './addresses.ts'
import { EarlierPage, earlierDocx, earlierPdf } from './pages/earlier-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { stateOfActionItem } from './rules.ts'
import { actionItemSeenBy, ownActionItems } from './tables.ts'

type Names = Readonly<Record<string, string>>
const toMeeting = ({ meetingId = '' }: Names) => meetingPage({ meetingId })
const toRunning = ({ meetingId = '' }: Names) => running({ meetingId })

async function AgainOnOwn({ params, ...visit }: Visit<typeof at.ownCompletion>) {
  const { meetingId } = await actionItemSeenBy(visit.here, params.actionItemId)
  return OwnMeetingPage({ ...visit, params: { meetingId } })
}

const onRunning = { again: RunningPage, next: toRunning }
const onItem = { again: ShowPage, next: toMeeting }

export const routes = routeTable([
  { post: at.actionItems, may: may.runMeetings, do: recordActionItem, ...onRunning },
  { post: at.readBack, may: may.runMeetings, do: readBackActionItems, ...onRunning },
  {
    post: at.sending,
    may: may.runMeetings,
    do: sendActionItems,
    again: MeetingPage,
    next: toMeeting,
  },
  {
    get: at.earlier,
    may: may.seeBodies,
    page: EarlierPage,
    help: '前の会議までの宿題のうち、終わっていないものと、前回の会議の後に終わったものです。そのまま会議の資料に入れられます。',
  },
  { get: at.earlierPdf, may: may.seeBodies, file: earlierPdf },
  { get: at.earlierDocx, may: may.seeBodies, file: earlierDocx },
  {
    get: at.actionItem,
    may: may.seeBodies,
    page: ShowPage,
    help: '一つの宿題です。担当の方か事務局が、どうなったかを書いて済みにします。済みにしたことは、次の会議の資料に一度載ります。',
  },
  { post: at.actionItem, may: may.runMeetings, do: reviseActionItem, ...onItem },
  { post: at.completion, may: may.seeBodies, do: completeActionItem, ...onItem },
  { post: at.dropping, may: may.runMeetings, do: dropActionItem, ...onItem },
  { post: at.reopening, may: may.runMeetings, do: reopenActionItem, ...onItem },
  {
    post: at.ownCompletion,
    may: may.sitInBodies,
    do: completeActionItem,
    again: AgainOnOwn,
    next: ({ meetingId = '' }) => ownMeeting({ meetingId }),
  },
  {
    may: may.finishActionItems,
    async today(here) {
      const items = await ownActionItems(here)
      return items.map((item) => {
        const isLate = stateOfActionItem(item, here.today) === '期限超過'
        return {
          kind: 'due' as const,
          on: item.dueOn,
          title: `宿題：${item.what}`,
          note: item.meetingTitle,
          href: may.seeBodies(here.person)
            ? at.actionItem({ actionItemId: item.id })
            : ownMeeting({ meetingId: item.meetingId }),
          stage: 'decide' as const,
          tag: isLate ? '期限超過' : '宿題',
        }
      })
    },
  },
])
