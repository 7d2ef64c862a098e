import { dayInJapan, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, Page, Table } from '#ui'
import { cases, grantCase } from '../../cases/addresses.ts'
import type * as at from '../addresses.ts'
import { decisionsWaiting } from '../tables.ts'

/** Drafts that wait for a decision, of all cases. */
export async function DecisionsPage({ here }: Visit<typeof at.decisions>) {
  const waiting = await decisionsWaiting(here)
  return (
    <Page
      title="決裁を待つ補助金の起案"
      lede="起案した人とは別の、専決の職の人が決裁します。"
      back={cases()}
    >
      <Table
        rows={waiting}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="決裁を待つ起案はありません"
            why="担当が起案すると、ここに載ります。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'title',
            label: '案件',
            cell: (one) => (
              <a href={grantCase({ applicationId: one.applicationId })}>{one.title}</a>
            ),
          },
          { key: 'kind', label: '起案', cell: (one) => one.kind },
          { key: 'who', label: '申請者', cell: (one) => one.applicantName },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (one) => formatYen(one.amountYen) },
          { key: 'on', label: '起案の日', cell: (one) => <Day on={dayInJapan(one.draftedAt)} /> },
          { key: 'by', label: '起案者', cell: (one) => one.draftedName },
        ]}
        fold
      />
    </Page>
  )
}
