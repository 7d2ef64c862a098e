import { routeTable } from '#platform'
import { member as memberPage } from '../members/addresses.ts'
import { may } from '../permissions.ts'
import { joinMemberBusiness } from './actions/join-business.ts'
import * as at from './addresses.ts'
import { JoinPage } from './pages/join-page.tsx'

export const routes = routeTable([
  {
    get: at.memberBusiness,
    may: may.writeBodies,
    page: JoinPage,
    help: '委員の所属する事業者を、台帳から選びます。委員構成の「委員のいない業種」は、結んだ事業者の工程から数えます。',
  },
  {
    post: at.memberBusiness,
    may: may.writeBodies,
    do: joinMemberBusiness,
    again: JoinPage,
    next: ({ memberId = '' }) => memberPage({ memberId }),
  },
])
