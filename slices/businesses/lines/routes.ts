import { routeTable } from '#platform'
import { business } from '../addresses.ts'
import { may } from '../permissions.ts'
import { splitBusiness } from '../splits/actions/split-business.ts'
import * as splitsAt from '../splits/addresses.ts'
import { SplitPage } from '../splits/pages/split-page.tsx'
import { succeedBusiness } from './actions/succeed-business.ts'
import * as at from './addresses.ts'
import { ClosurePaper, LinePaper } from './pages/line-papers.tsx'
import { SuccessionPage } from './pages/succession-page.tsx'

const toBusiness = ({ businessId = '' }: Readonly<Record<string, string>>) =>
  business({ businessId })

export const routes = routeTable([
  {
    get: at.successor,
    may: may.writeBusinesses,
    page: SuccessionPage,
    help: '仕事を引き継ぐ事業者を、登録から選ぶか、新しく入れます。もとの登録と履歴は消えず、二つは系譜でつながります。',
  },
  {
    post: at.successor,
    may: may.writeBusinesses,
    do: succeedBusiness,
    again: SuccessionPage,
    next: toBusiness,
  },
  {
    get: splitsAt.split,
    may: may.splitBusinesses,
    page: SplitPage,
    help: '一つの事業者が二つ以上に分かれたときに記録します。工程・設備・担い手などを、どれに付けるか一つずつ選びます。行うのは係長です。',
  },
  {
    post: splitsAt.split,
    may: may.splitBusinesses,
    do: splitBusiness,
    again: SplitPage,
    next: toBusiness,
  },
  {
    get: at.linePaper,
    may: may.seePeople,
    page: LinePaper,
    help: '承継記録。だれがだれを引き継ぎ、何を引き継いだかの紙です。',
  },
  {
    get: at.closurePaper,
    may: may.seePeople,
    page: ClosurePaper,
    help: '廃業記録票。廃業の日と事情、最後にできた工程と能力の紙です。',
  },
])
