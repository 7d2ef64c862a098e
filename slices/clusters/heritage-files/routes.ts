import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { bringFile } from './actions/bring-file.ts'
import { takeInFile } from './actions/take-in-file.ts'
import { undoFile } from './actions/undo-file.ts'
import * as at from './addresses.ts'
import { heritageCsvFile, NewPage } from './pages/new-page.tsx'
import { errorsFile, ShowPage } from './pages/show-page.tsx'

const toFile = ({ fileId = '' }: Readonly<Record<string, string>>) => at.heritageFile({ fileId })

export const routes = routeTable([
  { get: at.heritageCsv, may: may.seeClusters, file: heritageCsvFile },
  {
    get: at.newHeritageFile,
    may: may.writeClusters,
    page: NewPage,
    help: '番号（NO）が同じなら同じ文化財、番号がなければ名称で見分けます。取り込む前に、一行ずつの内容を確かめられます。',
  },
  {
    post: at.newHeritageFile,
    may: may.writeClusters,
    do: bringFile,
    again: NewPage,
    next: toFile,
    files: true,
  },
  {
    get: at.heritageFile,
    may: may.writeClusters,
    page: ShowPage,
    help: '誤りのある行は理由とともに先に並びます。直した行だけを、あとから入れ直せます。',
  },
  { get: at.heritageErrors, may: may.writeClusters, file: errorsFile },
  {
    post: at.taking,
    may: may.writeClusters,
    do: takeInFile,
    again: ShowPage,
    next: toFile,
  },
  {
    post: at.undoing,
    may: may.writeClusters,
    do: undoFile,
    again: ShowPage,
    next: toFile,
  },
])
