import { formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, Page, Table } from '#ui'
import { cases, grantCase } from '../../cases/addresses.ts'
import type * as at from '../addresses.ts'
import { invoicesUnpaid } from '../tables.ts'
import { PayForm } from './payments-part.tsx'

/** 会計's list: every invoice that is not paid yet, of all cases. */
export async function PaymentsPage({ here, filled }: Visit<typeof at.payments>) {
  const invoices = await invoicesUnpaid(here)
  return (
    <Page
      title="補助金の支払待ち"
      lede="届いた請求のうち、支払が記録されていないものです。"
      back={cases()}
    >
      <Table
        rows={invoices}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="支払を待つ請求はありません"
            why="請求が届くと、ここに載ります。"
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
          { key: 'to', label: '相手', cell: (one) => one.applicantName },
          { key: 'kind', label: '種類', cell: (one) => one.kind },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (one) => formatYen(one.amountYen) },
          {
            key: 'account',
            label: '口座',
            cell: (one) =>
              `${one.bankName} ${one.branchName} ${one.accountType} ${one.accountNumber} ${one.accountHolder}`,
          },
          { key: 'on', label: '請求', cell: (one) => <Day on={one.invoicedOn} /> },
          {
            key: 'pay',
            label: '支払',
            cell: (one) => <PayForm here={here} filled={filled} invoice={one} />,
          },
        ]}
        fold
      />
    </Page>
  )
}
