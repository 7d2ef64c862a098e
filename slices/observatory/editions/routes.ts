import { jobsAt, routeTable } from '#platform'
import { registerAreaChange } from '../area-changes/actions/register-area-change.ts'
import { areaChanges } from '../area-changes/addresses.ts'
import { ListPage as AreaChangesPage } from '../area-changes/pages/list-page.tsx'
import { markCards } from '../cards/actions/mark-cards.ts'
import {
  changesFile,
  impactFile,
  reportFile,
  shippedImpactFile,
} from '../edition-exports/tables.ts'
import { routes as fetches } from '../fetches/routes.ts'
import { may } from '../permissions.ts'
import { withdrawShippedEdition } from '../shipped-editions/actions/withdraw-shipped-edition.ts'
import { ShowPage as ShippedPage } from '../shipped-editions/pages/show-page.tsx'
import { routes as tableIntakes } from '../table-intakes/routes.ts'
import { inspectEdition } from './actions/inspect-edition.ts'
import { rejectEdition } from './actions/reject-edition.ts'
import { releaseEdition } from './actions/release-edition.ts'
import { takeInEdition } from './actions/take-in-edition.ts'
import { withdrawEdition } from './actions/withdraw-edition.ts'
import * as at from './addresses.ts'
import { ChangesPage } from './pages/changes-page.tsx'
import { ImpactPage } from './pages/impact-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const editionShown = ({ editionId = '' }) => at.edition({ editionId })
const shippedShown = ({ editionCode = '' }) => at.shipped({ editionCode })

export const routes = routeTable([
  {
    get: at.editions,
    may: may.seeEditions,
    page: ListPage,
    menu: { stage: 'know', label: '統計の版', order: 30 },
    help: '公表元のファイル（版）の一覧です。上は市が取り込んだ版、下はプログラムに付いている版です。市が公開した版は、その市の画面だけで、付いている版より先に使われます。',
  },
  {
    get: at.newEdition,
    may: may.takeInEditions,
    page: NewPage,
    help: '公表元のCSV（200MBまで）を選び、版の名前と公表日を入れて受け付けます。受け付けると検査が始まり、終わると取込検査書ができます。公開するまで、画面の値は変わりません。',
  },
  {
    post: at.intake,
    may: may.takeInEditions,
    do: takeInEdition,
    again: NewPage,
    files: 'large',
    next: (_, done) => jobsAt.job({ jobId: done.params?.jobId ?? '' }),
  },
  {
    get: at.edition,
    may: may.seeEditions,
    page: ShowPage,
    help: '一つの版の取込検査書です。欠測の数、公表値との照合、対応先のない地域コードを確かめ、よければ公開します。公開は、受け付けた人とは別のデータ管理者が行います。公開した版は取り下げることができ、根拠カードには印が付きます。',
  },
  { get: at.report, may: may.seeEditions, file: reportFile },
  {
    get: at.changes,
    may: may.seeEditions,
    page: ChangesPage,
    help: 'この版の値のうち、それまで使っていた版と違うものの一覧です。変わり方の大きい順に並びます。全部は CSV で保存できます。',
  },
  { get: at.changesFile, may: may.seeEditions, file: changesFile },
  {
    get: at.impact,
    may: may.seeEditions,
    page: ImpactPage,
    help: 'この版の値を写した根拠カードの一覧です。取り下げる前に、使っている人に知らせるために見ます。',
  },
  { get: at.impactFile, may: may.seeEditions, file: impactFile },
  {
    post: at.rejection,
    may: may.releaseEditions,
    do: rejectEdition,
    again: ShowPage,
    next: editionShown,
  },
  {
    post: at.release,
    may: may.releaseEditions,
    do: releaseEdition,
    again: ShowPage,
    next: editionShown,
  },
  {
    post: at.withdrawal,
    may: may.releaseEditions,
    do: withdrawEdition,
    again: ShowPage,
    next: editionShown,
  },
  {
    get: at.shipped,
    may: may.seeEditions,
    page: ShippedPage,
    help: 'プログラムに付いている版です。公表元が取り下げたときなど、この市で使わないことにできます。ほかの市には影響しません。',
  },
  { get: at.shippedImpactFile, may: may.seeEditions, file: shippedImpactFile },
  {
    post: at.shippedWithdrawal,
    may: may.releaseEditions,
    do: withdrawShippedEdition,
    again: ShippedPage,
    next: shippedShown,
  },
  {
    get: areaChanges,
    may: may.takeInEditions,
    page: AreaChangesPage,
    help: '取込みの検査で「合併・改称の一覧にありません」と出た地域コードの、いまの市区町村を登録します。登録したら、同じファイルをもう一度取り込みます。',
  },
  {
    post: areaChanges,
    may: may.takeInEditions,
    do: registerAreaChange,
    again: AreaChangesPage,
    next: () => areaChanges(),
  },
  ...fetches,
  ...tableIntakes,
  { job: inspectEdition },
  { job: markCards },
])
