import { routeTable } from '../routes.ts'
import * as at from './addresses.ts'
import { sendHead } from './heads.ts'
import { EntryPage } from './pages/entry-page.tsx'
import { ListPage, listCsv } from './pages/list-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { VerificationPage } from './pages/verification-page.tsx'
import { may } from './permissions.ts'

export const auditRoutes = routeTable([
  {
    get: at.audit,
    may: may.seeActs,
    page: ListPage,
    menu: { stage: 'rec', label: '操作の記録', order: 93 },
    help: 'いつ、だれが、何をしたかの記録です。監査はすべて、係長と課長は自分の課の人の分、そのほかの人は自分の分を見られます。した人・操作・期間で絞り、番号を選ぶと内容が開きます。記録は消したり直したりできません。',
  },
  { get: at.auditCsv, may: may.seeActs, file: listCsv },
  {
    get: at.entry,
    may: may.seeActs,
    page: EntryPage,
    help: '一件の操作の内容です。変えた前と後、理由が残っています。「連なり」の指紋は、前の記録とつながっており、あとから書き換えると合わなくなります。',
  },
  {
    get: at.sections,
    may: may.seeSectionActs,
    page: SectionPage,
    help: '自分の課の人の操作を、人ごとにまとめたものです。週に一度、個人情報の閲覧や書き出し、サインインの失敗に心当たりのないものがないかを確かめてください。名前を選ぶと、その人の記録が開きます。',
  },
  {
    get: at.verification,
    may: may.verifyChain,
    page: VerificationPage,
    help: '操作の記録が書き換えられていないかを確かめる画面です。「いま確かめる」を押すと、初めから一件ずつ計算し直します。異常があるときは、最初に合わなくなった番号が出ます。',
  },
  { every: 'day', do: sendHead },
])
