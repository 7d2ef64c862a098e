import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Confirm, Day, Empty, FiscalYearField, Section, Table, TextField, Yen, YenField } from '#ui'
import type { Sale } from '../../product-steps/tables.ts'
import * as at from '../addresses.ts'
import { salesBand } from '../rules.ts'

/** Sales year by year; years that nobody entered are not known and not none. */
export function SalesSection(props: {
  productId: string
  sales: readonly Sale[]
  exact: boolean
  writes: boolean
  filled: Visit['filled']
}) {
  return (
    <Section
      title="売上"
      note="年度ごと。書かれていない年度は未把握です"
      acts={props.writes && <SalesForm productId={props.productId} filled={props.filled} />}
    >
      <Table
        caption="売上"
        rows={props.sales}
        rowKey={(row) => row.fy}
        empty={
          <Empty
            title="売上がまだ記録されていません"
            why="売れたかどうかが分からないと、支援の結果を語れません。"
            stage="rec"
          />
        }
        columns={[
          {
            key: 'fy',
            label: '年度',
            cell: (row) => formatFiscalYear(toFiscalYear(row.fy)),
          },
          {
            key: 'amount',
            label: '売上高',
            align: 'n',
            cell: (row) =>
              props.exact ? <Yen amount={row.amountYen} /> : salesBand(row.amountYen),
          },
          { key: 'source', label: '出典', cell: (row) => row.source },
          {
            key: 'entered',
            label: '書いた日',
            cell: (row) => <Day on={row.enteredOn} form="short" />,
          },
        ]}
        fold
      />
    </Section>
  )
}

function SalesForm(props: { productId: string; filled: Visit['filled'] }) {
  return (
    <Confirm
      open="売上を記録する"
      title="売上を記録する"
      to={at.productSales({ productId: props.productId })}
      name="sales"
      filled={props.filled}
      submit="売上を記録する"
    >
      <FiscalYearField name="fy" label="年度" required />
      <YenField name="amountYen" label="売上高" required />
      <TextField
        name="source"
        label="出典"
        required
        hint="例：決算書、本人の申告。同じ年度をもう一度入れると書き直します。"
      />
    </Confirm>
  )
}
