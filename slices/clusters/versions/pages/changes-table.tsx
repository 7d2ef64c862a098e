import { Empty, Table } from '#ui'
import type { Change } from '../rules.ts'

/** What one version says otherwise than another. */
export function ChangesTable(props: { caption: string; changes: readonly Change[] }) {
  return (
    <Table
      caption={props.caption}
      rows={props.changes}
      rowKey={(row) => `${row.what} ${row.before} ${row.after}`}
      total={`${props.changes.length}件`}
      empty={<Empty title="違いはありません" why="二つの版の内容は同じです。" stage="rec" />}
      columns={[
        { key: 'what', label: '何が', cell: (row) => row.what },
        { key: 'before', label: '前', cell: (row) => row.before || '（なし）' },
        { key: 'after', label: '後', cell: (row) => row.after || '（なし）' },
      ]}
      fold
    />
  )
}
