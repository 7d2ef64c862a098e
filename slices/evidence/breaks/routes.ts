import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { beadPublished, beadsLinked } from '../publications/forms.ts'
import { checkThreads } from './actions/check-threads.ts'
import { muteUntil } from './actions/mute-break.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { breakTasks } from './tables.ts'

export const routes = routeTable([
  {
    get: at.breaks,
    may: may.seeBreaks,
    page: ListPage,
    menu: { stage: 'review', label: '糸の切れ目', order: 10 },
    help: '糸がつながっていないところの一覧です。1時間ごとと、記録を書いたときに確かめます。直すと自動で消えます。すぐに直せないときは、係長か課長が期限と理由を書いて見送ります。見送りは引継ぎの書類にも載ります。',
  },
  { post: at.muting, may: may.muteBreaks, do: muteUntil, again: ListPage, next: () => at.breaks() },
  { every: 'hour', do: checkThreads },
  { on: beadPublished, do: checkThreads },
  { on: beadsLinked, do: checkThreads },
  { may: may.seeBreaks, today: breakTasks },
])
