import { routeTable } from '#platform'
import { OwnCardPage, ownCardFile } from '../cards/pages/card-page.tsx'
import { OwnLooksPage } from '../looks/pages/looks-page.tsx'
import { may } from '../permissions.ts'
import { declareGender } from '../self-declarations/actions/declare-gender.ts'
import { ownDeclaration } from '../self-declarations/addresses.ts'
import { endLink } from './actions/end-link.ts'
import { linkAccount } from './actions/link-account.ts'
import * as at from './addresses.ts'
import { LinksPage } from './pages/links-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toLinks = ({ businessId = '' }: Readonly<Record<string, string>>) =>
  at.accountLinks({ businessId })

export const routes = routeTable([
  {
    get: at.ownRecords,
    may: may.keepOwnRecord,
    page: ListPage,
    menu: { stage: 'rec', label: '自分の登録', order: 10 },
    help: '市の台帳にある、あなたの登録です。代理の方には、委任の期間だけ出ます。',
  },
  {
    get: at.ownRecord,
    may: may.keepOwnRecord,
    page: ShowPage,
    help: '市が持っているあなたの情報の全体です。誤りがあれば訂正を申し出られ、だれに見せるかを決められ、だれが見たかが分かります。',
  },
  {
    get: at.ownLooks,
    may: may.keepOwnRecord,
    page: OwnLooksPage,
    help: 'あなたの登録のうち、担い手・財務・同意のある情報を開いた人の記録です。心当たりのないものがあれば、市の担当課に知らせてください。',
  },
  {
    get: at.ownCard,
    may: may.keepOwnRecord,
    page: OwnCardPage,
    help: 'あなたの登録を一枚に印刷します。財務と担い手も載ります。',
  },
  {
    post: ownDeclaration,
    may: may.keepOwnRecord,
    do: declareGender,
    again: ShowPage,
    next: ({ businessId = '' }: Readonly<Record<string, string>>) => at.ownRecord({ businessId }),
  },
  { get: at.ownCardPdf, may: may.keepOwnRecord, file: ownCardFile },
  {
    get: at.accountLinks,
    may: may.seeAccountLinks,
    page: LinksPage,
    help: 'だれが、本人として、または委任を受けて、この登録を見られるかです。代理には期限が要ります。終えると、すぐに見えなくなります。',
  },
  {
    post: at.accountLinks,
    may: may.linkAccounts,
    do: linkAccount,
    again: LinksPage,
    next: toLinks,
  },
  {
    post: at.accountLinkEnd,
    may: may.linkAccounts,
    do: endLink,
    again: LinksPage,
    next: toLinks,
  },
])
