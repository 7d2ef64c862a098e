import { routeTable } from '#platform'
import { importThread } from '../exports/actions/import-thread.ts'
import { jsonLd as jsonLdAt, newImport } from '../exports/addresses.ts'
import { ImportPage } from '../exports/pages/import-page.tsx'
import { jsonLd } from '../exports/pages/json-ld.tsx'
import { may } from '../permissions.ts'
import { check, file } from '../snapshots/addresses.ts'
import { CheckPage } from '../snapshots/pages/check-page.tsx'
import { paperFile } from '../snapshots/pages/paper-file.tsx'
import { freezeGrounds } from './actions/freeze-grounds.ts'
import * as at from './addresses.ts'
import { GroundsPage, groundsCsv, outcomesCsv } from './pages/grounds-page.tsx'
import { HistoryPage, historyCsv } from './pages/history-page.tsx'
import { OutcomesPage } from './pages/outcomes-page.tsx'

export const routes = routeTable([
  {
    get: at.grounds,
    may: may.seePapers,
    page: GroundsPage,
    help: '一つの記録の「なぜ？」と「どうなった？」をA4縦に並べた帳票です。誰に向けて、どの決定に対して印刷するかを選べます。「この内容で確定する」と、版と照合の番号が付き、後から何があっても同じものを印刷できます。',
  },
  { get: at.groundsCsv, may: may.seePapers, file: groundsCsv },
  {
    post: at.freezing,
    may: may.freezePapers,
    do: freezeGrounds,
    again: GroundsPage,
    next: (params) => check({ snapshotPid: params.snapshotPid ?? '' }),
  },
  {
    get: at.outcomes,
    may: may.seePapers,
    page: OutcomesPage,
    help: '一つの記録から生まれたものを、年度ごとに並べた帳票です。結果の出る時期でないものは「未到来」と出ます。',
  },
  { get: at.outcomesCsv, may: may.seePapers, file: outcomesCsv },
  {
    get: at.history,
    may: may.listBeads,
    page: HistoryPage,
    help: '一つの記録に、誰がいつ何をしたかを、前と後、理由とともに並べた帳票（A4横）です。記録は消せません。',
  },
  { get: at.historyCsv, may: may.listBeads, file: historyCsv },
  {
    get: check,
    may: may.seePapers,
    page: CheckPage,
    help: '提出したときのままの帳票です。印刷された照合の番号と同じ版かどうか、その後に何が変わったかが分かります。変わっても、この帳票は変わりません。',
  },
  { get: file, may: may.seePapers, file: paperFile },
  { get: jsonLdAt, may: may.seePapers, file: jsonLd },
  {
    get: newImport,
    may: may.importThreads,
    page: ImportPage,
    help: 'ほかの Sanchi が書き出した糸（JSON-LD、PROV-O）を取り込みます。取り込めるのは、まだ記録のない市だけです。',
  },
  {
    post: newImport,
    may: may.importThreads,
    do: importThread,
    again: ImportPage,
    next: () => newImport(),
    files: true,
  },
])
