import { Table } from '#ui'
import * as at from '../addresses.ts'
import type { PlaceFrozen } from '../forms.ts'
import type { ComparisonSet } from '../tables.ts'

/** What the editions of that moment said of the base and of everybody it is compared with. */
export function FrozenTable({ set }: { set: ComparisonSet }) {
  const rows = [set.baseCode, ...set.peers.map(({ code }) => code)].flatMap((code) =>
    set.frozen.filter((place) => place.code === code),
  )
  const heads = rows[0]?.figures ?? []
  return (
    <Table
      caption="保存したときの数字"
      fold
      csvHref={at.setFile({ setId: set.id })}
      columns={[
        { key: 'name', label: '市区町村', cell: ({ name }: PlaceFrozen) => name },
        ...heads.map(({ key, label, unit, period }) => ({
          key,
          label: `${label}（${unit}、${period.replace('-', '→')}年）`,
          align: 'n' as const,
          cell: ({ figures }: PlaceFrozen) =>
            figures.find((figure) => figure.key === key)?.shown ?? '—',
        })),
      ]}
      rows={rows}
      rowKey={({ code }) => code}
      empty=""
    />
  )
}
