import { routeTable } from '#platform'
import { SharedCardPage, sharedCardFile } from '../cards/pages/card-page.tsx'
import { may } from '../permissions.ts'
import { viewShared } from './actions/view-shared.ts'
import * as at from './addresses.ts'
import { ListPage, sharedFile } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.shared,
    may: may.seeShared,
    page: ListPage,
    menu: { stage: 'rec', label: '共有された事業者', order: 10 },
    help: '事業者があなたに見せることに同意した登録だけが出ます。同意が撤回されたり期限が切れたりすると、そのときから出なくなります。表はCSVで保存できます。',
  },
  { get: at.sharedCsv, may: may.seeShared, file: sharedFile },
  {
    get: at.sharedBusiness,
    may: may.seeShared,
    page: ShowPage,
    help: '名称・所在地・業種・工程のほかは、見る目的を書くと30分間開きます。開いたことは、その事業者にも見えます。',
  },
  {
    post: at.sharedOpening,
    may: may.seeShared,
    do: viewShared,
    again: ShowPage,
    next: ({ businessId = '' }) => at.sharedBusiness({ businessId }),
  },
  {
    get: at.sharedCard,
    may: may.seeShared,
    page: SharedCardPage,
    help: 'いま見えている内容を一枚に印刷します。財務などを載せたいときは、先に目的を残して開いてください。',
  },
  { get: at.sharedCardPdf, may: may.seeShared, file: sharedCardFile },
])
