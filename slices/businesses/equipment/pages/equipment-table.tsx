import type { LocalDate } from '#packages/japan'
import { Empty, LinkButton, Section, Table, Tag } from '#ui'
import * as at from '../addresses.ts'
import { alarmingFrom } from '../rules.ts'
import type { Equipment } from '../tables.ts'
import { Installed, nameWithUnits, ReplaceTag, RiskTag } from './risk-tag.tsx'

/** The machines of a business on its card, with the way to a further one. */
export function EquipmentSection(props: {
  businessId: string
  equipment: readonly Equipment[]
  today: LocalDate
  adds: boolean
}) {
  const inUse = props.equipment.filter(({ retiredIn }) => retiredIn === null)
  const endangered = inUse.filter(({ risk }) => risk >= alarmingFrom).length
  return (
    <Section
      title="設備"
      note={`${inUse.length}件${endangered > 0 ? `、うち危うさ2以上${endangered}件` : ''}`}
      acts={
        props.adds && (
          <LinkButton href={at.newEquipment({ businessId: props.businessId })} kind="sub">
            設備を記録する
          </LinkButton>
        )
      }
    >
      <EquipmentTable {...props} />
    </Section>
  )
}

/** What stands somewhere: the most endangered first, then what is out of use. */
export function EquipmentTable(props: { equipment: readonly Equipment[]; today: LocalDate }) {
  return (
    <Table
      caption="設備"
      rows={props.equipment}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title="設備がまだ記録されていません"
          why="古さと、更新・保守ができるかが分かると、止まる前に手を打てます。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'name',
          label: '設備',
          cell: (row) => (
            <>
              <a href={at.machine({ businessId: row.businessId, equipmentId: row.id })}>
                {nameWithUnits(row)}
              </a>{' '}
              {row.retiredIn !== null && <Tag kind="line">使用終了</Tag>}
              {row.isOnlyHolder && row.risk >= alarmingFrom && (
                <Tag kind="bad">ほかに担い手なし</Tag>
              )}
            </>
          ),
        },
        { key: 'process', label: '工程', cell: (row) => row.process ?? '—' },
        {
          key: 'installed',
          label: '導入',
          cell: (row) => <Installed machine={row} today={props.today} />,
        },
        {
          key: 'replaceability',
          label: '更新できるか',
          cell: (row) => <ReplaceTag replaceability={row.replaceability} />,
        },
        {
          key: 'risk',
          label: '危うさ',
          hint: '古さ・更新のむずかしさ・保守や部品の途絶えを1点ずつ数えます（0〜3）',
          cell: (row) => <RiskTag machine={row} today={props.today} />,
        },
        {
          key: 'renewal',
          label: '更新予定',
          cell: (row) => (row.renewalYear === null ? '不明' : `${row.renewalYear}年`),
        },
      ]}
      fold
    />
  )
}
