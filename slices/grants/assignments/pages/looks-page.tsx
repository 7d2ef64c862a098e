import type { Visit } from '#platform'
import { Instant, Page, Table } from '#ui'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callSeenBy } from '../../calls/tables.ts'
import { placeLabel } from '../../panels/rules.ts'
import * as at from '../addresses.ts'
import { looksOf } from '../tables.ts'

const looksOnAPage = 100

/** Who opened what, when. */
export async function LooksPage({ here, params, query }: Visit<typeof at.looks>) {
  const call = await callSeenBy(here, params.callId)
  const before = query.before && !Number.isNaN(Date.parse(query.before)) ? query.before : null
  const found = await looksOf(here, call.id, before)
  const rows = found.slice(0, looksOnAPage)
  const last = found.length > looksOnAPage ? rows.at(-1) : undefined
  return (
    <Page
      title={`閲覧の記録　${callLabel(call)}`}
      back={at.assignments(params)}
      lede="審査員が申請書を開いた日時です。消すことも直すこともできません。"
    >
      <Table
        caption="申請書を開いた記録"
        rows={rows}
        rowKey={({ id }) => id}
        fold
        empty={<p>まだ、だれも開いていません。</p>}
        pager={
          last
            ? { nextHref: `${at.looks(params)}?before=${encodeURIComponent(last.at)}` }
            : undefined
        }
        columns={[
          { key: 'at', label: '日時', cell: (one) => <Instant at={one.at} /> },
          {
            key: 'who',
            label: '委員',
            cell: (one) => `${placeLabel(one.place)}　${one.accountName}`,
          },
          { key: 'what', label: '案件', cell: ({ code }) => code },
          { key: 'file', label: '開いたもの', cell: ({ fileName }) => fileName ?? '申請書' },
          {
            key: 'hash',
            label: '見せた内容の指紋',
            cell: ({ shownHash }) => shownHash.slice(0, 16),
          },
        ]}
      />
    </Page>
  )
}
