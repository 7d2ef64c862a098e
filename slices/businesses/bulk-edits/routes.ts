import { routeTable } from '#platform'
import { ListPage as BusinessesPage } from '../pages/list-page.tsx'
import { may } from '../permissions.ts'
import { applyBulkEdit } from './actions/apply-bulk-edit.ts'
import { discardBulkEdit } from './actions/discard-bulk-edit.ts'
import { draftBulkEdit } from './actions/draft-bulk-edit.ts'
import { pasteBulkEdit } from './actions/paste-bulk-edit.ts'
import { setChanges } from './actions/set-changes.ts'
import { undoBulkEdit } from './actions/undo-bulk-edit.ts'
import { applyJob, undoJob } from './actions/work-through-rows.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { PastePage } from './pages/paste-page.tsx'
import { rowsFile } from './pages/rows-file.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toEdit = (params: Readonly<Record<string, string>>) =>
  at.bulkEdit({ bulkEditId: params.bulkEditId ?? '' })

export const routes = routeTable([
  {
    get: at.bulkEdits,
    may: may.writeBusinesses,
    page: ListPage,
    help: 'まとめて直した記録です。開くと、一行ずつの結果と、元に戻すボタンがあります。あとで直された事業者は、元に戻すときに残ります。',
  },
  {
    post: at.bulkEdits,
    may: may.writeBusinesses,
    do: draftBulkEdit,
    again: BusinessesPage,
    next: toEdit,
  },
  {
    get: at.paste,
    may: may.writeBusinesses,
    page: PastePage,
    help: '表計算ソフトで見出しの行と直す行を選び、コピーして貼り付けます。すぐには直さず、次の画面で前と後を確かめます。',
  },
  { post: at.paste, may: may.writeBusinesses, do: pasteBulkEdit, again: PastePage, next: toEdit },
  {
    get: at.bulkEdit,
    may: may.writeBusinesses,
    page: ShowPage,
    help: '直す項目だけを入れて「直した結果を確かめる」を押すと、一行ずつ前と後が出ます。直せない行は理由とともに残り、ほかの行は直せます。',
  },
  { get: at.rowsCsv, may: may.writeBusinesses, file: rowsFile },
  { post: at.changes, may: may.writeBusinesses, do: setChanges, again: ShowPage, next: toEdit },
  {
    post: at.application,
    may: may.writeBusinesses,
    do: applyBulkEdit,
    again: ShowPage,
    next: toEdit,
  },
  { post: at.undoing, may: may.writeBusinesses, do: undoBulkEdit, again: ShowPage, next: toEdit },
  {
    post: at.discard,
    may: may.writeBusinesses,
    do: discardBulkEdit,
    again: ShowPage,
    next: () => at.bulkEdits(),
  },
  { job: applyJob },
  { job: undoJob },
])
