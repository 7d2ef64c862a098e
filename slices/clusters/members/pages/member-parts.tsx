import type { Child } from 'hono/jsx'
import { formatWareki, type LocalDate } from '#packages/japan'
import { businessesAt } from '#slices/businesses'
import { BarsChart, Empty, Figure, SampleTag, Section, Stat, Stats, Table } from '#ui'
import { type Counts, countInWords, hiddenNote } from '../../figures/rules.ts'
import * as at from '../addresses.ts'
import { standingOf, standings } from '../rules.ts'
import type { Member } from '../tables.ts'

export function Business({ row }: { row: Member }) {
  return (
    <>
      <a href={businessesAt.business({ businessId: row.id })}>{row.name}</a>{' '}
      {row.isSample && <SampleTag />}
      {row.kana && (
        <>
          <br />
          <small class="mut">{row.kana}</small>
        </>
      )}
    </>
  )
}

type State = { readonly state: string; readonly businesses: number; readonly byHand: number }

/** How many are at work, rest and have closed: told apart, never added. */
export function Standings({ states }: { states: readonly State[] }) {
  const sum = (some: readonly number[]) =>
    some.reduce((total, one) => total + one, 0).toLocaleString('ja-JP')
  const count = (key: string) =>
    sum(states.flatMap((one) => (standingOf(one.state) === key ? one.businesses : [])))
  return (
    <Stats>
      {Object.entries(standings).map(([key, { label }]) => (
        <Stat label={label} value={count(key)} unit="者" />
      ))}
      <Stat label="手で加えた" value={sum(states.map(({ byHand }) => byHand))} unit="者" />
    </Stats>
  )
}

/** Counts by process as they may be handed on: few are hidden, and hidden is not none. */
export function ByProcess(props: { counts: Counts; cite: Child; today: LocalDate }) {
  const { counts } = props
  if (counts.rows.length === 0) return null
  const total = counts.total === null ? '少数' : `${counts.total.toLocaleString('ja-JP')}者`
  const [most] = [...counts.rows].sort((a, b) => (b.businesses ?? 0) - (a.businesses ?? 0))
  const finding = `営業中の事業者は${total}。最も多いのは${most?.process}（${countInWords(most?.businesses ?? null)}者）`
  return (
    <Figure
      finding={finding}
      subtitle="工程ごとの事業者の数（者）。複数の工程を持つ事業者は、それぞれに数えます。休業・廃業は含みません。"
      source={`事業者台帳（${formatWareki(props.today)}現在）。`}
      caveats={[hiddenNote(counts.k)]}
      table={{
        head: ['工程', '事業者（者）'],
        rows: counts.rows.map(({ process, businesses }) => [process, businesses ?? '＊']),
      }}
      cite={props.cite}
    >
      <BarsChart
        finding={finding}
        rows={counts.rows.map(({ process, businesses }) => ({
          label: process,
          value: businesses,
          strong: process === most?.process,
        }))}
        digits={0}
      />
    </Figure>
  )
}

type Out = {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly reason: string
}

/** Whom the rule names and the section left out, each with why. */
export function LeftOut(props: { clusterId: string; rows: readonly Out[]; writes: boolean }) {
  return (
    <Section title="手で外した事業者" note={`${props.rows.length}件`}>
      <Table
        caption="手で外した事業者"
        rows={props.rows}
        rowKey={(row) => row.id}
        empty={<Empty title="手で外した事業者はありません" why="" />}
        columns={[
          {
            key: 'name',
            label: '名称',
            cell: (row) =>
              props.writes ? (
                <a href={at.member({ clusterId: props.clusterId, businessId: row.id })}>
                  {row.name}
                </a>
              ) : (
                row.name
              ),
          },
          { key: 'district', label: '地区', cell: (row) => row.district || '—' },
          { key: 'reason', label: '外した理由', cell: (row) => row.reason },
        ]}
        fold
      />
    </Section>
  )
}
