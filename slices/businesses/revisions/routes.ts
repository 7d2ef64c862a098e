import { routeTable } from '#platform'
import { business } from '../addresses.ts'
import { may } from '../permissions.ts'
import { restoreBusiness } from './actions/restore-business.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.revisions,
    may: may.seeBusinesses,
    page: ListPage,
    help: 'いつ、だれが、どの項目を何から何に変えたかの全部です。電話・メールと従業員数は、見る権限のある人にだけ値が出ます。',
  },
  {
    get: at.revision,
    may: may.seeBusinesses,
    page: ShowPage,
    help: 'その時点の内容と、いまの内容を見比べます。理由を書いて「この状態に戻す」を押すと、その時点の内容に戻ります。戻したことも記録に残ります。',
  },
  {
    post: at.restoration,
    may: may.writeBusinesses,
    do: restoreBusiness,
    again: ShowPage,
    next: ({ businessId = '' }) => business({ businessId }),
  },
])
