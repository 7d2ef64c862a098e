import type { Child } from 'hono/jsx'
import { withQuery } from '#platform'
import { Table } from '#ui'
import type { Asked } from '../../map-figures/rules.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import * as at from '../addresses.ts'
import type { MapRow, prefecturesOf } from '../rules.ts'

/** The same numbers as the map of a prefecture, one municipality a row. */
export function MunicipalityTable(props: { rows: readonly MapRow[]; asked: Asked; cite: Child }) {
  const { rows, cite } = props
  const { measure, prefecture } = props.asked
  return (
    <Table
      caption={`${prefecture}の市区町村`}
      filter={cite}
      total={`${rows.length}市区町村`}
      csvHref={withQuery(at.mapFile(), { measure: measure.key, prefecture })}
      tight
      fold
      columns={[
        {
          key: 'name',
          label: '市区町村',
          cell: ({ place }) => (
            <a href={regionsAt.region({ areaCode: place.code })}>{place.name}</a>
          ),
        },
        {
          key: 'value',
          label: `値（${measure.unit}）`,
          align: 'n',
          cell: ({ mapped }) => <span class={mapped.few ? 'mut' : undefined}>{mapped.shown}</span>,
        },
      ]}
      rows={rows}
      rowKey={({ place }) => place.code}
      empty=""
    />
  )
}

/** The prefectures, each with its municipalities taken together; the way into each. */
export function PrefectureTable(props: {
  rows: ReturnType<typeof prefecturesOf>
  asked: Asked
  to: string
  cite: Child
}) {
  const { measure } = props.asked
  return (
    <Table
      caption="都道府県（市区町村をまとめた値）"
      filter={props.cite}
      csvHref={withQuery(at.mapFile(), { measure: measure.key })}
      tight
      fold
      columns={[
        {
          key: 'name',
          label: '都道府県',
          cell: ({ name }) => (
            <a href={withQuery(props.to, { measure: measure.key, prefecture: name })}>{name}</a>
          ),
        },
        { key: 'count', label: '数', align: 'n', cell: ({ count }) => String(count) },
        {
          key: 'value',
          label: `値（${measure.unit}）`,
          align: 'n',
          cell: ({ mapped }) => mapped.shown,
        },
      ]}
      rows={props.rows}
      rowKey={({ name }) => name}
      empty=""
    />
  )
}
