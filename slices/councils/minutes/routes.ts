import { rootOf, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkMinutes, fixMinutes, publishMinutes } from './actions/check-minutes.ts'
import * as at from './addresses.ts'
import { PublicMinutesPage, publicMinutesPdf, TownPage } from './pages/public-pages.tsx'
import { MinutesPage, minutesDocx, minutesPdf } from './pages/show-page.tsx'

const onMinutes = {
  again: MinutesPage,
  next: ({ meetingId = '' }: Readonly<Record<string, string>>) => at.minutes({ meetingId }),
}

export const routes = routeTable([
  {
    ...rootOf(at.part),
    may: may.seePublished,
    menu: { stage: 'tell', label: '会議の開催と会議録', order: 50 },
  },
  {
    get: at.town,
    may: may.seePublished,
    page: TownPage,
    help: '市の会議のお知らせと、公表した会議録です。会議録の中の言葉でさがせます。非公開の議題はさがせません。',
  },
  {
    get: at.publicMinutes,
    may: may.seePublished,
    page: PublicMinutesPage,
    help: '会議のお知らせ、または会議録です。「委員A」などの記号は、その会議の中だけのものです。',
  },
  { get: at.publicMinutesPdf, may: may.seePublished, file: publicMinutesPdf },
  {
    get: at.minutes,
    may: may.seeBodies,
    page: MinutesPage,
    help: '会議録の素案を委員の確認に回し、確定し、公表します。期間内に申出のない委員は、同意とみなし、そう表示します。',
  },
  { get: at.minutesPdf, may: may.seeBodies, file: minutesPdf },
  { get: at.minutesDocx, may: may.seeBodies, file: minutesDocx },
  { post: at.checking, may: may.runMeetings, do: checkMinutes, ...onMinutes },
  { post: at.fixing, may: may.publishMinutes, do: fixMinutes, ...onMinutes },
  { post: at.publication, may: may.publishMinutes, do: publishMinutes, ...onMinutes },
])
