import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { addChannel } from './actions/add-channel.ts'
import { resumeChannel } from './actions/resume-channel.ts'
import { stopChannel } from './actions/stop-channel.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'

const back = () => at.channels()

export const routes = routeTable([
  {
    get: at.channels,
    may: may.seeFinances,
    page: ListPage,
    help: 'どの市にも共通の12の販路に、市の販路を足せます。足すのは係長です。使わなくした販路も、これまでの記録には残ります。',
  },
  { post: at.channels, may: may.writeChannels, do: addChannel, again: ListPage, next: back },
  { post: at.stop, may: may.writeChannels, do: stopChannel, again: ListPage, next: back },
  { post: at.resumption, may: may.writeChannels, do: resumeChannel, again: ListPage, next: back },
])
