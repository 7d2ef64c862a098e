import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, Page, Table } from '#ui'
import * as at from '../addresses.ts'
import { accountsCloseOn, settlementIsDueOn, settlementState } from '../rules.ts'
import { settlementsOf, yearsWithMoney } from '../tables.ts'

export async function SettlementsPage({ here }: Visit<typeof at.settlements>) {
  const years = await yearsWithMoney(here)
  const closed = new Map((await settlementsOf(here)).map((one) => [one.fiscalYear, one]))
  return (
    <Page title="決算" lede="年度ごとの出納閉鎖・決算・認定と、主要施策の成果。">
      <Table
        rows={years}
        rowKey={(year) => year.fiscalYear}
        empty={
          <Empty
            title="執行の記録がまだありません"
            why="議決を記録するか、執行を記録すると、年度がここに並びます。"
          />
        }
        columns={[
          {
            key: 'year',
            label: '年度',
            cell: (year) => (
              <a href={at.settlement({ year: String(year.fiscalYear) })}>
                {formatFiscalYear(toFiscalYear(year.fiscalYear))}
              </a>
            ),
          },
          { key: 'measures', label: '事業', align: 'n', cell: (year) => year.measures },
          {
            key: 'closes',
            label: '出納閉鎖',
            cell: (year) => <Day on={accountsCloseOn(year.fiscalYear)} />,
          },
          {
            key: 'due',
            label: '決算の期限',
            cell: (year) => <Day on={settlementIsDueOn(year.fiscalYear)} />,
          },
          {
            key: 'state',
            label: '状態',
            cell: (year) => settlementState(closed.get(year.fiscalYear) ?? null),
          },
        ]}
        fold
      />
    </Page>
  )
}
