import type { Visit } from '#platform'
import { CheckField, ChecksField, Form } from '#ui'
import * as at from '../addresses.ts'
import { type ColumnKey, columnLabels } from '../rules.ts'

/** 「列 6/25」: which columns one's list and file show. */
export function ColumnChoice(props: {
  columns: readonly ColumnKey[]
  allowed: readonly ColumnKey[]
  filled: Visit['filled']
}) {
  const { columns, allowed, filled } = props
  const isOpen = filled?.form === 'columns'
  return (
    <details class="confirm" open={isOpen}>
      <summary class="btn sub sm">
        列 {columns.length}/{allowed.length}
      </summary>
      <section class="card stack column-choice" aria-label="一覧に出す列">
        <Form to={at.columns()} name="columns" filled={filled} submit="この列を出す" inline>
          <ChecksField
            name="column"
            label="一覧に出す列"
            hint="あなたの一覧とCSVに出ます。次に開いたときも同じです。電話・メール・年齢・後継はCSVに入りません。"
            value={columns}
            options={allowed.map((key) => ({ value: key, label: columnLabels[key] }))}
          />
          <CheckField name="standard" label="はじめの列に戻す" />
        </Form>
      </section>
    </details>
  )
}
