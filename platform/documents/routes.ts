import { routeTable } from '../routes.ts'
import * as at from './addresses.ts'
import { ListPage, listFile } from './list-page.tsx'
import { may } from './permissions.ts'
import { setDocumentSign } from './set-sign.ts'

export const documentRoutes = routeTable([
  {
    get: at.documents,
    may: may.seeDocuments,
    page: ListPage,
    menu: { stage: 'rec', label: '文書番号簿', order: 90 },
    help: '番号・種類・件名の一部（2文字以上）で探せます。見出しを押すと並べ替わり、「CSV」で表計算ソフト用に保存できます。課長は、所属する課の文書記号を決められます。',
  },
  { get: at.documentsCsv, may: may.seeDocuments, file: listFile },
  {
    post: at.sign,
    may: may.setSign,
    do: setDocumentSign,
    again: ListPage,
    next: () => at.documents(),
  },
])
