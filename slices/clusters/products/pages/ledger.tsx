import type { Visit } from '#platform'
import { AreaField, Confirm, DateField, Day, SelectField, Table, Tag } from '#ui'
import type { Entry } from '../../product-steps/tables.ts'
import * as at from '../addresses.ts'
import { droppingReasons, goesBack, stages } from '../rules.ts'
import type { Product } from '../tables.ts'
import { StageTag } from './product-columns.tsx'

/** The ledger as it was written, the first line on top. */
export function Ledger({ entries }: { entries: readonly Entry[] }) {
  const isBack = (entry: Entry) => {
    const before = entries.find(({ number }) => number === entry.number - 1)
    return before !== undefined && goesBack(before.stage, entry.stage)
  }
  return (
    <Table
      caption="段階の台帳"
      rows={entries}
      rowKey={(row) => row.number}
      empty={null}
      columns={[
        { key: 'stage', label: '段階', cell: (row) => <StageTag stage={row.stage} /> },
        { key: 'number', label: '行', align: 'n', cell: (row) => row.number },
        {
          key: 'on',
          label: 'その日',
          cell: (row) => (row.onDay ? <Day on={row.onDay} form="short" /> : '不明'),
        },
        {
          key: 'why',
          label: '内容',
          cell: (row) => (
            <span>
              {isBack(row) && <Tag kind="warn">前の段階に戻った</Tag>}
              {[row.reason, row.note].filter(Boolean).join('：') || (isBack(row) ? '' : '—')}
            </span>
          ),
        },
        {
          key: 'entered',
          label: '書いた日',
          cell: (row) => (
            <span>
              <Day on={row.enteredOn} form="short" />　{row.enteredName}
            </span>
          ),
        },
      ]}
      fold
    />
  )
}

/** The next line of the ledger, opened in its place. */
export function StepForm(props: { product: Product; filled: Visit['filled'] }) {
  const { product } = props
  return (
    <Confirm
      open="台帳に書き足す"
      title="台帳に書き足す"
      to={at.productSteps({ productId: product.id })}
      name="step"
      filled={props.filled}
      version={product.version}
      submit="台帳に書き足す"
    >
      <SelectField
        name="stage"
        label="次の段階"
        required
        hint="途中を飛ばしても、前の段階に戻っても書けます。"
        options={stages.filter((stage) => stage !== product.stage)}
      />
      <DateField name="onDay" label="その日" hint="分からなければ空けてください。" />
      <SelectField
        name="reason"
        label="中止した理由"
        empty="中止ではない"
        options={droppingReasons}
      />
      <AreaField name="note" label="説明" rows={2} />
    </Confirm>
  )
}
