import { withQuery } from '#platform'
import { Form, HiddenField, SearchField, Tag } from '#ui'
import * as at from '../addresses.ts'
import { FacetPanel } from '../facets/pages/facet-panel.tsx'
import type { Facets } from '../facets/tables.ts'
import {
  type BusinessFilter,
  isNarrowed,
  type Narrowing,
  narrowingLabels,
  narrowings,
  queryOfFilter,
  valueInWords,
  without,
} from '../lists/rules.ts'

/** The state of a business in one tag; those at work need none beside many of their kind. */
export function StateTag({ state }: { state: string }) {
  if (state === '登録') return <Tag kind="ok">登録</Tag>
  if (state === '廃業') return <Tag kind="bad">廃業</Tag>
  return <Tag kind={state === '休業' ? 'warn' : 'line'}>{state}</Tag>
}

/** Beside the list: words, and a box for each value, with how many stand under it. */
export function Filter(props: {
  filter: BusinessFilter
  order: Readonly<Record<string, string>>
  facets: Facets
  processes: ReadonlyMap<string, string>
  open: (by: Narrowing) => boolean
}) {
  return (
    <section aria-label="さがす" class="facet-side">
      <Form to={at.businesses()} method="get" submit="この条件でさがす">
        <SearchField
          name="q"
          label="名前・よみ・屋号・ローマ字・工程・地区"
          placeholder="名前・よみ・できること"
          value={props.filter.words}
        />
        {Object.entries(props.order).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <details class="facets-fold">
          <summary>条件でしぼる</summary>
          <FacetPanel {...props} />
        </details>
      </Form>
    </section>
  )
}

/** What the list is narrowed by, each with a way to take it off. */
export function Chips(props: {
  filter: BusinessFilter
  order: Readonly<Record<string, string>>
  processes: ReadonlyMap<string, string>
}) {
  const { filter, order, processes } = props
  if (!isNarrowed(filter)) return null
  const href = (left: BusinessFilter) =>
    withQuery(at.businesses(), { ...queryOfFilter(left), ...order })
  const chip = (label: string, left: BusinessFilter) => (
    <a class="chip" href={href(left)} aria-label={`${label}の条件を外す`}>
      {label} <span aria-hidden="true">×</span>
    </a>
  )
  return (
    <nav class="flex chips" aria-label="選んだ条件">
      {filter.words && chip(`言葉：${filter.words}`, without(filter, 'words'))}
      {narrowings.flatMap((by) =>
        filter.chosen[by].map((value) =>
          chip(
            `${narrowingLabels[by]}：${valueInWords(by, value, processes)}`,
            without(filter, by, value),
          ),
        ),
      )}
      <a href={withQuery(at.businesses(), order)}>すべて外す</a>
    </nav>
  )
}
