import { routeTable } from '../routes.ts'
import * as at from './addresses.ts'
import { may } from './permissions.ts'
import { retryNow } from './retry-now.ts'
import { ShowPage } from './show-page.tsx'

export const operatingRoutes = routeTable([
  {
    get: at.operating,
    may: may.watch,
    page: ShowPage,
    menu: { stage: 'rec', label: '稼働状況', order: 95 },
    help: '失敗した伝達やメールは、10秒後から最長1時間おきに自動でやり直されます。原因（メールサーバーの停止など）を直したら、「すべて今すぐやり直す」を押してください。',
  },
  {
    post: at.retry,
    may: may.retry,
    do: retryNow,
    again: ShowPage,
    next: () => at.operating(),
  },
])
