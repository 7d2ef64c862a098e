import { jobsAt, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkingSheets, checkSheets } from './actions/check-sheets.ts'
import { receiveSheets } from './actions/receive-sheets.ts'
import { takeInSheets, takingInSheets } from './actions/take-in-sheets.ts'
import { undoSheets } from './actions/undo-sheets.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const jobOf = (_: unknown, done: { readonly params?: Readonly<Record<string, string>> }) =>
  jobsAt.job({ jobId: done.params?.jobId ?? '' })

export const routes = routeTable([
  {
    get: at.sheetFiles,
    may: may.takeInSheets,
    page: ListPage,
    help: '事務事業評価シートのJSONを選び、公表した団体と出典を入れます。受け付けると一枚ずつ確かめ、取り込む前に、何がどう変わるかを見られます。「取り込む」を押すまで記録は変わりません。',
  },
  {
    post: at.sheetFiles,
    may: may.takeInSheets,
    do: receiveSheets,
    again: ListPage,
    next: jobOf,
    files: true,
  },
  {
    get: at.sheetFile,
    may: may.takeInSheets,
    page: ShowPage,
    help: '一枚ずつ、新規・変更・同じ・読めないのどれになるかです。変更は項目ごとに前と後を並べます。取り込んだ後も、ここから取り消せます。',
  },
  { post: at.check, may: may.takeInSheets, do: checkSheets, again: ShowPage, next: jobOf },
  { post: at.intake, may: may.takeInSheets, do: takeInSheets, again: ShowPage, next: jobOf },
  {
    post: at.reversal,
    may: may.takeInSheets,
    do: undoSheets,
    again: ShowPage,
    next: ({ sheetFileId = '' }) => at.sheetFile({ sheetFileId }),
  },
  { job: checkingSheets },
  { job: takingInSheets },
])
