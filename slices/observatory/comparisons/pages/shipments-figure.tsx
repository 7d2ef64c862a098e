import { indexed } from '#packages/regional-economics'
import { Figure, Notice, SmallMultiples, writtenNumber } from '#ui'
import { type Profile, seriesCalled, wholeValue } from '../../figures/rules.ts'
import { seriesOf, writtenAmount, writtenObservation } from '../../trends/rules.ts'

/** Since 2007 every municipality has its present boundary, or one that can be followed. */
export function ShipmentsFigure({ profiles }: { profiles: readonly Profile[] }) {
  const { scale, survey, caveats } = seriesCalled('shipments')
  const lists = profiles.map(({ own }) =>
    seriesOf(own, 'shipments').filter(({ year }) => year >= 2007),
  )
  const together = indexed(lists)
  if (!together) {
    return (
      <Notice>
        製造品出荷額等は、すべての市区町村がそろう年がない（秘匿または該当なし）ため、並べられません。
      </Notice>
    )
  }
  const last = profiles.map(({ area }, n) => {
    const value = together.series[n]?.filter((one) => one.value !== null).at(-1)?.value ?? null
    return { name: area.name, value }
  })
  const [own, ...others] = last
  const ahead = others.filter(({ value }) => (value ?? 0) > (own?.value ?? 0)).length
  const finding = `${own?.name ?? ''}の出荷額は${together.baseYear}年の${writtenNumber(own?.value ?? 0)}％。${others.length}市区町村のうち${ahead}がこれを上回る`
  return (
    <Figure
      finding={finding}
      subtitle={`製造品出荷額等の指数（${together.baseYear}年＝100、最後の年の値を右に表示）。灰色の線はほかの市区町村`}
      source={`${survey}。従業者4人以上。`}
      caveats={[...caveats]}
      table={{
        head: ['年', ...profiles.map(({ area }) => `${area.name}（百万円）`)],
        rows: Array.from({ length: 12 }, (_, n) => 2007 + n).map((year) => [
          String(year),
          ...profiles.map(({ own: lookup }) => writtenObservation(lookup('shipments', year))),
        ]),
      }}
    >
      <SmallMultiples
        finding={finding}
        reference={100}
        items={profiles.map(({ area, own: lookup }, n) => {
          const value = wholeValue(lookup('shipments', 2018))
          return {
            label: area.name,
            ours: n === 0,
            note: value === null ? undefined : writtenAmount(value, scale),
            points: (together.series[n] ?? []).map((one) => ({
              x: one.year,
              y: one.value,
              unknown: one.value === null,
            })),
          }
        })}
      />
    </Figure>
  )
}
