import { Section, Table } from '#ui'
import { placeLabel } from '../../panels/rules.ts'
import type { Panelist } from '../../panels/tables.ts'
import type { Load } from '../tables.ts'

/** How far each member is; of a large round each name leads to what lies with that member. */
export function Progress(props: {
  panel: readonly Panelist[]
  loads: readonly Load[]
  /** The page itself, where a member is chosen by a link; null where all is listed anyway. */
  to: string | null
}) {
  const { panel, loads, to } = props
  const byMember = new Map(loads.map((one) => [one.reviewerId, one]))
  const count = (id: string, what: 'given' | 'begun' | 'final' | 'missing') =>
    `${byMember.get(id)?.[what] ?? 0}件`
  return (
    <Section title="委員ごとの進み">
      <Table
        rows={panel.filter(({ reviewerId }) => byMember.has(reviewerId))}
        rowKey={({ reviewerId }) => reviewerId}
        fold
        empty={<p>割り当てられた委員はいません。</p>}
        columns={[
          {
            key: 'member',
            label: '委員',
            cell: ({ place, name }) => {
              const label = `${placeLabel(place)}　${name}`
              return to === null ? label : <a href={`${to}?member=${placeLabel(place)}`}>{label}</a>
            },
          },
          ...(
            [
              ['given', '割当'],
              ['begun', '採点中'],
              ['final', '確定'],
              ['missing', '採点なし'],
            ] as const
          ).map(([key, label]) => ({
            key,
            label,
            align: 'n' as const,
            cell: ({ reviewerId }: Panelist) => count(reviewerId, key),
          })),
        ]}
      />
    </Section>
  )
}
