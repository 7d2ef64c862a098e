import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { openContacts } from './actions/open-contacts.ts'
import * as at from './addresses.ts'
import { contactsFile, exportFile } from './pages/export-file.tsx'
import { ExportPage } from './pages/export-page.tsx'

export const routes = routeTable([
  {
    get: at.exports,
    may: may.exportBusinesses,
    page: ExportPage,
    help: '台帳の事業者か事業所を、ほかのシステムに渡すファイルにします。電話とメールを含むファイルは、目的を書き、本人確認をして用意します。30分のあいだ受け取れ、一人一日20回までです。書き出したCSVは、直してそのまま「取り込む」で戻せます（IDの列を残してください）。',
  },
  { get: at.exportFile, may: may.exportBusinesses, file: exportFile },
  { get: at.contactsFile, may: may.exportBusinesses, file: contactsFile },
  {
    post: at.contacts,
    may: may.exportBusinesses,
    do: openContacts,
    again: ExportPage,
    next: () => at.exports(),
  },
])
