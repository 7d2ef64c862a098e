import { Empty, Instant, Table } from '#ui'
import { card as cardPage } from '../../cards/addresses.ts'
import type { CardHead } from '../../cards/tables.ts'

export function ImpactTable(props: { cards: readonly CardHead[]; csvHref: string }) {
  return (
    <Table
      caption="この版による根拠カード"
      total={`${props.cards.length}枚`}
      csvHref={props.csvHref}
      columns={[
        {
          key: 'statement',
          label: '根拠',
          cell: (one) => <a href={cardPage({ cardId: one.id })}>{one.statement}</a>,
        },
        { key: 'by', label: '作った人', cell: (one) => one.capturedByName },
        {
          key: 'at',
          label: '作った日時',
          cell: (one) => <Instant at={one.capturedAt} form="short" />,
        },
      ]}
      rows={props.cards}
      rowKey={(one) => one.id}
      fold
      empty={
        <Empty
          title="この版による根拠カードはありません"
          why="取り下げても、使っている課題や予算要求はありません。"
          stage="know"
        />
      }
    />
  )
}
