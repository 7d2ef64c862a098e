import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { readExecutionFile } from './actions/read-execution-file.ts'
import { undoExecutionFile } from './actions/undo-execution-file.ts'
import { writeExecutionFile } from './actions/write-execution-file.ts'
import * as at from './addresses.ts'
import { ExecutionFilesPage } from './pages/list-page.tsx'
import { ExecutionFilePage } from './pages/show-page.tsx'

const file = ({ fileId = '' }: Readonly<Record<string, string>>) => at.executionFile({ fileId })

export const routes = routeTable([
  {
    get: at.executionFiles,
    may: may.takeInExecutions,
    page: ExecutionFilesPage,
    menu: { stage: 'decide', label: '執行の取込', order: 66 },
    help: '財務会計システムのCSVを読み、事業コードで合わせます。節ごとの行は事業ごとに足します。見出しの対応は前回のものを覚えています。確かめてから書き込み、取り消すこともできます。',
  },
  {
    post: at.executionFiles,
    may: may.takeInExecutions,
    do: readExecutionFile,
    again: ExecutionFilesPage,
    next: file,
    files: true,
  },
  {
    get: at.executionFile,
    may: may.takeInExecutions,
    page: ExecutionFilePage,
    help: '読んだファイルの額を、いまの記録と見比べます。書き込みは全部か無しかのどちらかです。書き込みの後にだれも変えていなければ、取り消せます。',
  },
  {
    post: at.writing,
    may: may.takeInExecutions,
    do: writeExecutionFile,
    again: ExecutionFilePage,
    next: file,
  },
  {
    post: at.undoing,
    may: may.takeInExecutions,
    do: undoExecutionFile,
    again: ExecutionFilePage,
    next: file,
  },
])
