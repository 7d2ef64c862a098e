import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { writeReason } from './actions/write-reason.ts'
import * as at from './addresses.ts'
import { OwnResultPage } from './pages/own-result-page.tsx'
import { ReasonPage, ReasonsPage } from './pages/reason-pages.tsx'

export const routes = routeTable([
  {
    get: at.reasons,
    may: may.managePanels,
    page: ReasonsPage,
    help: '採択とならなかった申請の理由を書きます。理由がそろうまで、選定は決裁できません。',
  },
  {
    get: at.reason,
    may: may.managePanels,
    page: ReasonPage,
    help: '申請者に示す理由と、次に向けて直すとよい点を二つ書きます。審査項目を一つ以上挙げます。委員の名は書きません。',
  },
  {
    post: at.reason,
    may: may.managePanels,
    do: writeReason,
    again: ReasonPage,
    next: ({ callId = '' }: Readonly<Record<string, string>>) => at.reasons({ callId }),
  },
  {
    get: at.ownResult,
    may: may.applyForGrants,
    page: OwnResultPage,
    help: 'あなたの申請の、審査項目ごとの平均と合計、理由と次に向けて直すとよい点です。ほかの申請や、だれが何点を付けたかは出ません。',
  },
])
