import { type Visit, withQuery } from '#platform'
import { Empty, Instant, Page, Table } from '#ui'
import * as at from '../addresses.ts'
import { unmetRequestsSeenBy } from '../tables.ts'

export async function RequestsPage({ here }: Visit<typeof at.unmetRequests>) {
  const requests = await unmetRequestsSeenBy(here)
  return (
    <Page
      title="満たせなかった依頼"
      back={at.capabilities()}
      lede="さがしても、できる事業者が見つからなかった依頼です。重なるところに、産地の切れ目があります。"
    >
      <Table
        caption="満たせなかった依頼"
        rows={requests}
        rowKey={(row) => row.id}
        total={`${requests.length}件`}
        empty={
          <Empty
            title="満たせなかった依頼はありません"
            why="見つからなかったときに残すと、ここに並びます。"
            stage="rec"
          />
        }
        columns={[
          {
            key: 'words',
            label: 'さがした言葉',
            cell: (row) => <a href={withQuery(at.capabilities(), { q: row.words })}>{row.words}</a>,
          },
          { key: 'note', label: 'どんな依頼か', cell: (row) => row.note || '—' },
          { key: 'at', label: 'いつ', cell: (row) => <Instant at={row.askedAt} form="short" /> },
          { key: 'by', label: '残した人', cell: (row) => row.askedName },
        ]}
        fold
      />
    </Page>
  )
}
