import { routeTable } from '#platform'
import { clearBeforeImages } from '../import-reversals/actions/clear-before-images.ts'
import { restoreImport } from '../import-reversals/actions/restore-import.ts'
import { undoImport } from '../import-reversals/actions/undo-import.ts'
import { undo } from '../import-reversals/addresses.ts'
import { UndoPage } from '../import-reversals/pages/undo-page.tsx'
import { may } from '../permissions.ts'
import { assignColumns } from './actions/assign-columns.ts'
import { checkImport } from './actions/check-import.ts'
import { decideRow } from './actions/decide-row.ts'
import { pauseImport } from './actions/pause-import.ts'
import { previewImport } from './actions/preview-import.ts'
import { receiveImport } from './actions/receive-import.ts'
import { restoreZeros } from './actions/restore-zeros.ts'
import { resumeImport } from './actions/resume-import.ts'
import { runImport } from './actions/run-import.ts'
import { writeImport } from './actions/write-import.ts'
import * as at from './addresses.ts'
import { ColumnsPage } from './pages/columns-page.tsx'
import { leftOutFile, progressFile } from './pages/import-files.tsx'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { RowsPage } from './pages/rows-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const shown = ({ importId = '' }) => at.importShown({ importId })
export const routes = routeTable([
  {
    get: at.imports,
    may: may.seeImports,
    page: ListPage,
    help: '名簿から事業者を取り込んだ記録の一覧です。取り込むと、行ごとの新規・更新・誤りと、だれがいつ取り込んだかが残ります。終わった取込は、決められた日数のあいだ、係長が元に戻せます。',
  },
  {
    get: at.newImport,
    may: may.importBusinesses,
    page: NewPage,
    help: 'CSVかExcelの名簿を選びます。受け付けただけでは台帳は変わりません。列の対応を決め、検査の結果とプレビューを確かめてから取り込みます。',
  },
  {
    post: at.imports,
    may: may.importBusinesses,
    do: receiveImport,
    again: NewPage,
    next: ({ importId = '' }) => at.importColumns({ importId }),
    files: 'large',
  },
  {
    get: at.importShown,
    may: may.seeImports,
    page: ShowPage,
    help: '一つの名簿の取込です。検査の件数を確かめ、プレビューから取り込みます。途中で閉じても続きます。中断したときは、始めた人か係長が続きの行から再開できます。誤りのある行は、理由の付いたCSVで受け取り、直してその行だけを取り込めます。',
  },
  { get: at.importProgress, may: may.seeImports, file: progressFile },
  {
    get: at.importColumns,
    may: may.importBusinesses,
    page: ColumnsPage,
    help: '名簿の列が、台帳のどの項目にあたるかを決めます。見出しから推し量った対応が入っています。同じ列の並びの名簿は、前に決めた対応を覚えています。',
  },
  {
    post: at.importColumns,
    may: may.importBusinesses,
    do: assignColumns,
    again: ColumnsPage,
    next: shown,
  },
  {
    get: at.importRows,
    may: may.seeImports,
    page: RowsPage,
    help: '名簿の行を、新規・更新・変更なし・確認が必要・誤りに分けて見ます。更新の行は、変わる項目の前と後が並びます。確認が必要な行は、どの事業者かを一行ずつ決められます。',
  },
  {
    post: at.rowDecision,
    may: may.importBusinesses,
    do: decideRow,
    again: ShowPage,
    next: ({ importId = '' }) => `${at.importRows({ importId })}?verdict=doubtful`,
  },
  { get: at.leftOutFile, may: may.seeImports, file: leftOutFile },
  {
    post: at.restoredZeros,
    may: may.importBusinesses,
    do: restoreZeros,
    again: ShowPage,
    next: shown,
  },
  {
    post: at.preview,
    may: may.importBusinesses,
    do: previewImport,
    again: ShowPage,
    next: shown,
  },
  { post: at.run, may: may.importBusinesses, do: runImport, again: ShowPage, next: shown },
  { post: at.pause, may: may.importBusinesses, do: pauseImport, again: ShowPage, next: shown },
  {
    post: at.resumption,
    may: may.importBusinesses,
    do: resumeImport,
    again: ShowPage,
    next: shown,
  },
  {
    get: undo,
    may: may.undoImports,
    page: UndoPage,
    help: '取込の全体を元に戻します。取込のあとに直された事業者と、ほかの記録が付いた事業者は一覧に出て、印を付けなければいまのまま残ります。',
  },
  { post: undo, may: may.undoImports, do: undoImport, again: UndoPage, next: shown },
  { job: checkImport },
  { job: writeImport },
  { job: restoreImport },
  { every: 'day', do: clearBeforeImages },
])
