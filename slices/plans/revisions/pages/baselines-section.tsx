import { Day, Section, Table } from '#ui'
import type { Indicator } from '../../indicators/tables.ts'
import type { BaselineVintage } from '../tables.ts'

/** The baseline of the decision, and what the publisher made of it later, beside each other. */
export function BaselinesSection(props: {
  indicator: Indicator
  vintages: readonly BaselineVintage[]
}) {
  const { indicator, vintages } = props
  if (vintages.length === 0) return null
  return (
    <Section title="基準値の改定" note="判定は、決めたときの基準値で続けます">
      <Table
        caption="公表元が改めた基準値"
        rows={vintages}
        rowKey={(row) => row.number}
        empty=""
        columns={[
          { key: 'year', label: '基準の年', cell: (row) => `${row.year}年` },
          {
            key: 'fixed',
            label: `決めたときの値（${indicator.unit}）`,
            align: 'n',
            cell: (row) => (row.isFirst ? '（測る予定）' : (indicator.baselineValue ?? '—')),
          },
          {
            key: 'value',
            label: `公表された値（${indicator.unit}）`,
            align: 'n',
            cell: (row) => row.value,
          },
          { key: 'vintage', label: '公表', cell: (row) => <Day on={row.vintageOn} form="short" /> },
          { key: 'source', label: '資料', cell: (row) => row.source },
          { key: 'by', label: '入れた人', cell: (row) => row.recordedName },
        ]}
        fold
      />
    </Section>
  )
}
