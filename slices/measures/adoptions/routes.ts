import { jobsAt, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { adoptingSheets, adoptSheets } from './actions/adopt-sheets.ts'
import { undoAdoption } from './actions/undo-adoption.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.adoptions,
    may: may.seeMeasures,
    page: ListPage,
    help: '評価シートからまとめて事業を作った記録です。一件を開くと、一枚ずつの結果が分かります。',
  },
  {
    get: at.newAdoption,
    may: may.takeInSheets,
    page: NewPage,
    help: '評価シートの一枚ごとに、新しい事業にするか、番号か名称が同じ事業につなぐか、参考のままにするかを選びます。シートにない区分・終期・手段は、まとめて一度だけ決め、あとから事業ごとに直せます。',
  },
  {
    post: at.adoptions,
    may: may.takeInSheets,
    do: adoptSheets,
    again: NewPage,
    next: (_, done) => jobsAt.job({ jobId: done.params?.jobId ?? '' }),
  },
  {
    get: at.adoption,
    may: may.seeMeasures,
    page: ShowPage,
    help: '一枚ずつ、どの事業になったか、見送ったかと、その理由です。ほかの記録がのる前なら取り消せます。',
  },
  {
    post: at.adoptionReversal,
    may: may.takeInSheets,
    do: undoAdoption,
    again: ShowPage,
    next: ({ adoptionId = '' }) => at.adoption({ adoptionId }),
  },
  { job: adoptingSheets },
])
