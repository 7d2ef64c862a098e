import { routeTable } from '#platform'
import { figures } from '../fiscal-figures/addresses.ts'
import { may } from '../permissions.ts'
import { discardSheet } from './actions/discard-sheet.ts'
import { keepSheet } from './actions/keep-sheet.ts'
import { readSheet } from './actions/read-sheet.ts'
import { tidySheets } from './actions/tidy-sheets.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toFigures = (params: Readonly<Record<string, string>>) =>
  figures({ businessId: params.businessId ?? '' })

export const routes = routeTable([
  {
    get: at.newSheet,
    may: may.writeBusinesses,
    page: NewPage,
    help: '表計算ソフトで範囲を選んでコピーし、そのまま貼り付けます。読み取れない行があれば、行ごとに直し方が出て、何も保存されません。',
  },
  {
    post: at.sheets,
    may: may.writeBusinesses,
    do: readSheet,
    again: NewPage,
    next: ({ businessId = '', sheetId = '' }, done) =>
      at.sheet({ businessId, sheetId: done.params?.sheetId ?? sheetId }),
  },
  {
    get: at.sheet,
    may: may.writeBusinesses,
    page: ShowPage,
    help: '読み取った内容が、円に直して並びます。もう記録されている年度は、目的を書いて財務を開いておくと違いが出ます。',
  },
  { post: at.sheet, may: may.writeBusinesses, do: keepSheet, again: ShowPage, next: toFigures },
  {
    post: at.discarding,
    may: may.writeBusinesses,
    do: discardSheet,
    again: ShowPage,
    next: toFigures,
  },
  { every: 'day', do: tidySheets },
])
