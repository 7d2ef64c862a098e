import { formatYenWithUnit } from '#packages/japan'
import { Day, Fact, Facts, Instant, Prose, Table, Tag } from '#ui'
import type { AskedReader } from '../../audit-readings/tables.ts'
import type { CriteriaSet } from '../../criteria/tables.ts'
import { meanOf, onePlace, totalOf, weighedBy } from '../../scores/rules.ts'
import type { AuditCase, Original, Reading } from '../tables.ts'

export function Conflicts({ one }: { one: AuditCase }) {
  if (one.conflicts === null) return <p>まだ照らしていません。</p>
  return (
    <>
      <Facts>
        <Fact term="照らした日時">
          <Instant at={one.matchedAt} />
        </Fact>
      </Facts>
      <Table
        caption="該当"
        rows={one.conflicts}
        rowKey={(row) => `${row.reviewerId}${row.kind}`}
        fold
        empty={<p>該当はありません。</p>}
        columns={[
          { key: 'name', label: '委員', cell: (row) => row.name },
          { key: 'kind', label: '種別', cell: (row) => row.kind },
          { key: 'why', label: '根拠', cell: (row) => <Prose text={row.evidence} /> },
          {
            key: 'known',
            label: '審査のとき',
            cell: (row) =>
              row.isKnown ? '分かっていた' : <Tag kind="warn">分かっていなかった</Tag>,
          },
        ]}
      />
    </>
  )
}

export function Readings(props: {
  set: CriteriaSet
  readings: readonly Reading[]
  sheets: readonly { readonly points: readonly number[] }[]
}) {
  const { set, readings, sheets } = props
  // Of the papers, which are what is read again; the points of an interview stand behind them.
  const criteria = weighedBy(set)
  const panel = meanOf(
    sheets.map(({ points }) => totalOf(criteria, points.slice(0, criteria.length))),
  )
  return (
    <>
      <Facts>
        <Fact term="審査会の平均">{panel ? `${onePlace(panel)}点` : '不詳'}</Fact>
      </Facts>
      <Table
        caption="読み直し"
        rows={readings}
        rowKey={({ reviewerId }) => reviewerId}
        fold
        empty={<p>まだ読み直していません。</p>}
        columns={[
          { key: 'name', label: '審査員', cell: ({ name }) => name },
          { key: 'points', label: '点', cell: ({ points }) => points.join('・') },
          {
            key: 'total',
            label: '合計',
            align: 'n',
            cell: ({ points }) => onePlace(totalOf(criteria, points)),
          },
          {
            key: 'why',
            label: '理由',
            cell: ({ comments }) =>
              comments.length === 0 ? '—' : <Prose text={comments.join('\n')} />,
          },
          { key: 'note', label: '気づいたこと', cell: ({ note }) => note || '—' },
          {
            key: 'way',
            label: '書いた人',
            cell: ({ way, keptName }) =>
              way === '本人' ? '本人' : <Tag kind="line">{`紙（入力 ${keptName}）`}</Tag>,
          },
        ]}
      />
    </>
  )
}

const readerState = (one: AskedReader): string => {
  if (one.readAt !== null) return '記録済み'
  if (one.declinedAt !== null) return `辞退：${one.declineReason}`
  return one.openedAt === null ? '未開封' : '読んでいます'
}

/** Who was asked to read, and how far they are. */
export function AskedReaders({ rows }: { rows: readonly AskedReader[] }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption="頼んだ審査員"
      rows={rows}
      rowKey={({ reviewerId }) => reviewerId}
      fold
      empty={<p>まだ頼んでいません。</p>}
      columns={[
        { key: 'name', label: '審査員', cell: ({ name }) => name },
        {
          key: 'at',
          label: '頼んだ日時',
          cell: ({ askedAt }) => <Instant at={askedAt} form="short" />,
        },
        { key: 'state', label: '状況', cell: readerState },
      ]}
    />
  )
}

export function Originals({ rows }: { rows: readonly Original[] }) {
  return (
    <Table
      caption="領収書"
      rows={rows}
      rowKey={({ expenseId }) => expenseId}
      fold
      empty={<p>支出がありません。</p>}
      columns={[
        { key: 'item', label: '支出', cell: (row) => `${row.item}　${row.supplierName}` },
        { key: 'yen', label: '額', align: 'n', cell: (row) => formatYenWithUnit(row.amountYen) },
        {
          key: 'result',
          label: '原本',
          cell: (row) =>
            row.result === null ? (
              <Tag kind="due">まだ</Tag>
            ) : (
              <Tag kind={row.result === '一致' ? 'ok' : 'warn'}>{row.result}</Tag>
            ),
        },
        { key: 'on', label: '確かめた日', cell: (row) => <Day on={row.seenOn} /> },
        { key: 'note', label: '覚え', cell: (row) => row.note || '—' },
      ]}
    />
  )
}
