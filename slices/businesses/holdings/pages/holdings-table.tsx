import { Day, Empty, Table } from '#ui'
import * as at from '../addresses.ts'
import type { Holding } from '../tables.ts'

/** What a business can do, on its own page; the process opens for those who may write. */
export function HoldingsTable({
  holdings,
  writes,
}: {
  holdings: readonly Holding[]
  writes: boolean
}) {
  return (
    <Table
      caption="できる工程"
      rows={holdings}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title="できる工程がまだ記録されていません"
          why="記録すると、「だれができるか」の検索に出るようになります。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'process',
          label: '工程',
          cell: (row) =>
            writes ? (
              <a href={at.holdingEdit({ businessId: row.businessId, holdingId: row.id })}>
                {row.process}
              </a>
            ) : (
              row.process
            ),
        },
        { key: 'level', label: 'どのくらい', cell: (row) => row.level },
        { key: 'materials', label: '素材', cell: (row) => row.materials.join('、') || '不明' },
        {
          key: 'lot',
          label: '最小ロット（個）',
          align: 'n',
          cell: (row) => row.lotFrom ?? '不明',
        },
        { key: 'willing', label: '新しい仕事', cell: (row) => row.willing },
        {
          key: 'verified',
          label: '確かめ方',
          cell: (row) => (
            <>
              {row.verified} <Day on={row.verifiedOn} form="short" />
            </>
          ),
        },
      ]}
      fold
    />
  )
}
