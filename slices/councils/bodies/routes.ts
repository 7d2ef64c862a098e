import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { chooseChairWay } from './actions/choose-chair-way.ts'
import { endBody, establishBody } from './actions/establish-body.ts'
import { prepareBody } from './actions/prepare-body.ts'
import { reviseBody } from './actions/revise-body.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const onBody = {
  again: ShowPage,
  next: ({ bodyId = '' }: Readonly<Record<string, string>>) => at.body({ bodyId }),
}

export const routes = routeTable([
  {
    get: at.bodies,
    may: may.seeBodies,
    page: ListPage,
    menu: { stage: 'decide', label: '会議', order: 20 },
    help: '会議体の一覧です。名称を押すと、根拠と規則、委員、開催の記録に進みます。「女性」は、性別を答えた委員のうちの人数です。',
  },
  {
    get: at.newBody,
    may: may.writeBodies,
    page: NewPage,
    help: '条例・要綱に書いてあるとおりに入れます。要綱の会議では、表決と諮問・答申は選べません。定足数・表決の分母・期限は、ここから数えます。',
  },
  {
    post: at.bodies,
    may: may.writeBodies,
    do: prepareBody,
    again: NewPage,
    next: ({ bodyId = '' }) => at.body({ bodyId }),
  },
  {
    get: at.body,
    may: may.seeBodies,
    page: ShowPage,
    help: '一つの会議体です。右に規則、左に開催と委員が出ます。課長が設置すると、委嘱と招集ができるようになります。',
  },
  {
    get: at.bodyEdit,
    may: may.writeBodies,
    page: EditPage,
    help: '規則が改正されたときに直します。前に数えた定足数や表決は、記録したときのまま変わりません。',
  },
  { post: at.bodyEdit, may: may.writeBodies, do: reviseBody, again: EditPage, next: onBody.next },
  { post: at.establishment, may: may.decideOnBodies, do: establishBody, ...onBody },
  { post: at.ending, may: may.decideOnBodies, do: endBody, ...onBody },
  { post: at.chairWay, may: may.writeBodies, do: chooseChairWay, ...onBody },
])
