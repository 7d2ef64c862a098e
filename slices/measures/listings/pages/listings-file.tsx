import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import type * as at from '../addresses.ts'
import { filterOf, standingOf } from '../rules.ts'
import { listingsSeenBy } from '../tables.ts'
import { rateInWords } from './listing-parts.tsx'

/** The list as it is narrowed, with every word of it, as CSV. */
export async function listingsFile({
  here,
  query,
}: Visit<typeof at.listingsCsv>): Promise<FileAnswer> {
  const rows = await listingsSeenBy(here, filterOf(query))
  return csvFileOf(
    '補助制度',
    [
      { head: '番号', cell: (row) => row.number },
      { head: '制度', cell: (row) => row.title },
      { head: '実施機関', cell: (row) => row.institution },
      { head: '地域', cell: (row) => row.area },
      { head: '補助率（書かれた言葉）', cell: (row) => row.rate },
      { head: '補助率（読み取り）', cell: (row) => rateInWords(row.rate) },
      { head: '上限（円）', cell: (row) => row.capYen },
      { head: '受付開始', cell: (row) => row.startsAt },
      { head: '締切', cell: (row) => row.endsAt },
      { head: '受付', cell: (row) => standingOf(row, here.now) },
      { head: '従業員数の条件', cell: (row) => row.employees },
      { head: '業種', cell: (row) => row.industries.join('、') },
      { head: '使い道', cell: (row) => row.purposes.join('、') },
      { head: 'URL', cell: (row) => row.url },
    ],
    rows,
  )
}
