import { Form, SearchField, SelectField, Tag } from '#ui'
import * as at from '../addresses.ts'
import { divisionOf } from '../industries/rules.ts'
import { employeeBands } from '../rules.ts'
import type { Facet } from '../tables.ts'

/** The state of a business in one tag; those at work need none beside many of their kind. */
export function StateTag({ state }: { state: string }) {
  if (state === '登録') return <Tag kind="ok">登録</Tag>
  if (state === '廃業') return <Tag kind="bad">廃業</Tag>
  return <Tag kind={state === '休業' ? 'warn' : 'line'}>{state}</Tag>
}

/** What the list is narrowed by, each choice with how many stand under it. */
export function Filter(props: {
  query: Readonly<Record<string, string>>
  facets: readonly Facet[]
}) {
  const { query } = props
  const options = (facet: string, label = (value: string) => value) =>
    props.facets
      .filter((one) => one.facet === facet)
      .map(({ value, count }) => ({ value, label: `${label(value)}（${count}）` }))
  return (
    <Form to={at.businesses()} method="get" inline submit="さがす">
      <SearchField name="q" label="名前・よみ・屋号・ローマ字" value={query.q} />
      <SelectField
        name="division"
        label="業種"
        value={query.division}
        empty="すべて"
        options={options('division', (code) => divisionOf(code)?.name ?? code)}
      />
      <SelectField
        name="district"
        label="地区"
        value={query.district}
        empty="すべて"
        options={options('district')}
      />
      <SelectField
        name="employees"
        label="従業員"
        value={query.employees}
        empty="すべて"
        options={[
          ...employeeBands.map(({ key, label }) => ({ value: key, label })),
          { value: 'unknown', label: '不明' },
        ]}
      />
      <SelectField
        name="state"
        label="状態"
        value={query.state}
        empty="廃業を除く"
        options={options('state')}
      />
      <SelectField
        name="freshness"
        label="情報の新しさ"
        value={query.freshness}
        empty="すべて"
        options={[
          { value: 'fresh', label: '2年以内に確認' },
          { value: 'stale', label: '2年より前' },
        ]}
      />
    </Form>
  )
}
