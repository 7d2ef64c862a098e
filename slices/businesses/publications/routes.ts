import { rootOf, routeTable } from '#platform'
import { MakerCardPage, makerCardFile } from '../cards/pages/card-page.tsx'
import { may } from '../permissions.ts'
import { endPublication } from './actions/end-publication.ts'
import { publishBusiness } from './actions/publish-business.ts'
import * as at from './addresses.ts'
import { DirectoryPage, directoryFile } from './pages/directory-page.tsx'
import { MakerPage } from './pages/maker-page.tsx'
import { PublicationPage } from './pages/publication-page.tsx'

const toPublication = ({ businessId = '' }: Readonly<Record<string, string>>) =>
  at.publication({ businessId })

export const routes = routeTable([
  {
    ...rootOf(at.part),
    may: may.seeDirectory,
    menu: { stage: 'tell', label: '公開名簿', order: 20 },
  },
  {
    get: at.town,
    may: may.seeDirectory,
    page: DirectoryPage,
    help: '名前・よみ・工程でさがせます。載っているのは、公開に同意したつくり手だけです。連絡は市の産業の担当にお寄せください。',
  },
  { get: at.townCsv, may: may.seeDirectory, file: directoryFile },
  {
    get: at.maker,
    may: may.seeDirectory,
    page: MakerPage,
    help: '本人の同意にもとづいて載せている内容です。電話とメールは公開していません。',
  },
  {
    get: at.makerCard,
    may: may.seeDirectory,
    page: MakerCardPage,
    help: '公開名簿の一枚のカードです。そのまま印刷できます。',
  },
  { get: at.makerCardPdf, may: may.seeDirectory, file: makerCardFile },
  {
    get: at.publication,
    may: may.seeConsents,
    page: PublicationPage,
    help: '公開名簿にどう見えるか、いまの登録とどこが違うかを確かめます。載せるのも取り下げるのも係長です。公開の同意がなければ載せられません。',
  },
  {
    post: at.publication,
    may: may.publishBusinesses,
    do: publishBusiness,
    again: PublicationPage,
    next: toPublication,
  },
  {
    post: at.publicationEnd,
    may: may.publishBusinesses,
    do: endPublication,
    again: PublicationPage,
    next: toPublication,
  },
])
