import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { Day, Section, Table } from '#ui'
import type { Progress } from '../tables.ts'

const yen = (amount: number | null) => (amount === null ? '—' : formatYen(amount))

/** How far a year is bound and paid, as the finance system told it; nothing where it was not asked. */
export function ProgressPart({ years }: { years: readonly Progress[] }) {
  if (years.length === 0) return null
  return (
    <Section title="年度の途中の執行" note="財務会計システムから。単位：円">
      <Table
        caption="年度の途中の執行（円）"
        rows={years}
        rowKey={(year) => year.fiscalYear}
        empty={<span />}
        columns={[
          {
            key: 'year',
            label: '年度',
            cell: (year) => formatFiscalYear(toFiscalYear(year.fiscalYear)),
          },
          { key: 'as', label: '現在', cell: (year) => <Day on={year.asOfOn} /> },
          {
            key: 'obligated',
            label: '支出負担行為',
            align: 'n',
            cell: (year) => yen(year.obligatedYen),
          },
          { key: 'ordered', label: '支出命令', align: 'n', cell: (year) => yen(year.orderedYen) },
          { key: 'paid', label: '支出済', align: 'n', cell: (year) => yen(year.paidYen) },
          { key: 'refunded', label: '戻入', align: 'n', cell: (year) => yen(year.refundedYen) },
        ]}
        fold
      />
    </Section>
  )
}
