import { withQuery } from '#platform'
import { type Column, Empty, Table, Tag } from '#ui'
import { business } from '../../addresses.ts'
import { fieldLabels } from '../../rules.ts'
import type { PlannedRow } from '../actions/check-rows.ts'
import * as at from '../addresses.ts'
import type { Changes } from '../rules.ts'
import type { BulkEdit, Row } from '../tables.ts'

export const rowsAtOnce = 50

/** Row by row and field by field, before → after, with what stands against a row. */
export function RowsTable(props: {
  edit: BulkEdit
  rows: readonly Row[]
  plans: readonly PlannedRow[]
  only: string | null
  hasMore: boolean
}) {
  const { edit, rows, only } = props
  const plans = new Map(props.plans.map((each) => [each.row.number, each.plan]))
  const last = rows.at(-1)?.number
  const columns: Column<Row>[] = [
    {
      key: 'called',
      label: '事業者',
      cell: (row) =>
        row.businessId ? (
          <a href={business({ businessId: row.businessId })}>{row.called}</a>
        ) : (
          row.called
        ),
    },
    {
      key: 'outcome',
      label: edit.state === '下書き' ? 'どうなるか' : '結果',
      cell: (row) => <OutcomeTag outcome={row.outcome} />,
    },
    {
      key: 'changes',
      label: '直すところ（前 → 後）',
      cell: (row) => {
        const plan = plans.get(row.number)
        return plan ? <Differences before={plan.before} after={plan.after} /> : null
      },
    },
    { key: 'problem', label: '理由', cell: (row) => row.problem },
  ]
  const next = props.hasMore && last !== undefined ? last : null
  return (
    <Table
      caption="行ごとの内容"
      rows={rows}
      rowKey={(row) => row.number}
      tight
      fold
      pager={{
        nextHref:
          next === null
            ? null
            : withQuery(at.bulkEdit({ bulkEditId: edit.id }), { outcome: only, after: next }),
      }}
      empty={
        <Empty title="この結果の行はありません" why="上の「すべて」を押すと、全部の行が出ます。" />
      }
      columns={columns.filter(({ key }) => edit.state === '下書き' || key !== 'changes')}
    />
  )
}

function OutcomeTag({ outcome }: { outcome: string }) {
  if (outcome === '') return <span class="mut">まだ決めていません</span>
  if (outcome === '直せない') return <Tag kind="bad">直せない</Tag>
  if (outcome === '残した') return <Tag kind="warn">残した</Tag>
  return <Tag kind={['直した', '戻した'].includes(outcome) ? 'ok' : 'line'}>{outcome}</Tag>
}

function Differences({ before, after }: { before: Changes; after: Changes }) {
  const fields = Object.keys(after)
  if (fields.length === 0) return <span class="mut">変わりません</span>
  return (
    <ul class="diff plain">
      {fields.map((field) => (
        <li>
          {fieldLabels[field] ?? field}：<del>{before[field] || '（空）'}</del>
          {' → '}
          <ins>{after[field] || '（空）'}</ins>
        </li>
      ))}
    </ul>
  )
}
