import { Instant, Notice, Section, Table } from '#ui'
import { placeLabel } from '../../panels/rules.ts'
import type { Reopening } from '../tables.ts'

/** 差戻し of a round, for the secretariat: who, when and why; what stood before only once the scores are closed. */
export function ReopeningsPart(props: { rows: readonly Reopening[]; isClosed: boolean }) {
  const { rows, isClosed } = props
  if (rows.length === 0) return null
  return (
    <Section title="差し戻した採点" note="差戻しの前の点も、消さずに残します。">
      <Table
        caption="差戻しの一覧"
        rows={rows}
        rowKey={({ id }) => id}
        fold
        empty={<p>差戻しはありません。</p>}
        columns={[
          {
            key: 'which',
            label: '採点',
            cell: ({ stage, code, place }) => `${stage}　案件${code}　${placeLabel(place)}`,
          },
          { key: 'at', label: '差戻し', cell: ({ at }) => <Instant at={at} form="short" /> },
          { key: 'by', label: '差し戻した人', cell: ({ byName }) => byName },
          { key: 'reason', label: '理由', cell: ({ reason }) => reason },
          {
            key: 'before',
            label: '前の点',
            cell: ({ before }) =>
              before === null
                ? '採点なし'
                : isClosed
                  ? before.map((point) => point ?? '点なし').join('・')
                  : '締切りの後に出ます',
          },
        ]}
      />
    </Section>
  )
}

/** For the member whose score came back. */
export function ReopenedNotice({ last }: { last: Reopening | null }) {
  return (
    last && (
      <Notice kind="warn">
        <Instant at={last.at} />
        {`に差し戻されました。理由：${last.reason}`}
      </Notice>
    )
  )
}
