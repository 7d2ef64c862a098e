import { Day, Empty, Table } from '#ui'
import { holdingEdit } from '../addresses.ts'
import { lotInWords } from '../rules.ts'
import type { Holding } from '../tables.ts'

const percent = (pct: number | null) => (pct === null ? '不明' : `${pct}％`)

/** Each figure under its name; what nobody asked is said to be not known, once for all of it. */
function capacityInWords(row: Holding) {
  const { capacity, capacityUnit, leadTimeDays, inHousePct, utilisationPct } = row
  if ([capacity, leadTimeDays, inHousePct, utilisationPct].every((one) => one === null))
    return '不明'
  const able = capacity === null ? '不明' : `${capacity.toLocaleString('ja-JP')}${capacityUnit}`
  return (
    <>
      {`能力${able}、稼働率${percent(utilisationPct)}`}
      <small class="mut">
        <br />
        {`内製率${percent(inHousePct)}、納期${leadTimeDays === null ? '不明' : `${leadTimeDays}日`}`}
      </small>
    </>
  )
}

/** Where an officer puts an ability right. */
export const toEdit = ({ businessId, id }: Holding) => holdingEdit({ businessId, holdingId: id })

/** What a business can do, on its own page; the process opens for those who may write. */
export function HoldingsTable({
  holdings,
  to,
}: {
  holdings: readonly Holding[]
  /** Where a process opens to be put right; null for whoever may not. */
  to: ((holding: Holding) => string) | null
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
          cell: (row) => (
            <>
              {to === null ? row.process : <a href={to(row)}>{row.process}</a>}
              {row.establishment !== null && (
                <small class="mut">
                  <br />
                  {row.establishment}
                </small>
              )}
            </>
          ),
        },
        { key: 'level', label: 'どのくらい', cell: (row) => row.level },
        { key: 'materials', label: '素材', cell: (row) => row.materials.join('、') || '不明' },
        {
          key: 'scope',
          label: 'ロット・大きさ・精度',
          cell: (row) =>
            [lotInWords(row.lotFrom, row.lotTo), row.sizeRange, row.accuracy]
              .filter(Boolean)
              .join('、') || '不明',
        },
        { key: 'capacity', label: '能力と余力', cell: capacityInWords },
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
      tight
      fold
    />
  )
}
