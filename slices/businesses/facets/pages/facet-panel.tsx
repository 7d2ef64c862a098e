import { Instant, remembered } from '#ui'
import { monthsInWords } from '../../freshness/rules.ts'
import {
  type BusinessFilter,
  type Narrowing,
  narrowingLabels,
  narrowings,
  offered,
  valueInWords,
} from '../../lists/rules.ts'
import type { Facet, Facets } from '../tables.ts'

/** Values beyond these stand under 「ほか」: a panel is looked over, not read. */
const shownAtOnce = 8

/** What the list can be narrowed by: a box for each value, with how many stand under it. */
export function FacetPanel(props: {
  filter: BusinessFilter
  facets: Facets
  processes: ReadonlyMap<string, string>
  open: (by: Narrowing) => boolean
}) {
  const { facets, countedAt, months } = props.facets
  const old = `（${monthsInWords(months)}より前は古い）`
  return (
    <div class="facets">
      {narrowings.filter(props.open).map((by) => (
        <OneFacet
          by={by}
          note={by === 'freshness' ? old : ''}
          chosen={props.filter.chosen[by]}
          counts={facets.filter(({ facet }) => facet === by)}
          processes={props.processes}
        />
      ))}
      <p class="mut s13">
        {countedAt === null ? (
          '数は、ほかの条件に合う件数です。'
        ) : countedAt === '' ? (
          '件数は、まもなく数え直します。'
        ) : (
          <>
            数は台帳全体（廃業などを除く）の件数です。
            <Instant at={countedAt} form="short" />
            に数えました。
          </>
        )}
      </p>
    </div>
  )
}

function OneFacet(props: {
  by: Narrowing
  note: string
  chosen: readonly string[]
  counts: readonly Facet[]
  processes: ReadonlyMap<string, string>
}) {
  const { by, chosen } = props
  const counts = new Map(props.counts.map(({ value, count }) => [value, count]))
  const values = [...new Set([...(offered[by] ?? counts.keys()), ...chosen])]
  if (values.length === 0) return null
  const most = Math.max(1, ...counts.values())
  const isFirst = (value: string, at: number) => at < shownAtOnce || chosen.includes(value)
  const line = (value: string, hasBar: boolean): Line => ({
    name: `${by}.${value}`,
    label: valueInWords(by, value, props.processes),
    count: counts.get(value) ?? 0,
    share: hasBar ? (counts.get(value) ?? 0) / most : null,
    checked: chosen.includes(value),
  })
  return (
    <Boxes
      label={narrowingLabels[by]}
      note={props.note}
      first={values.filter(isFirst).map((value) => line(value, true))}
      // Many and small: their numbers are enough.
      rest={values.filter((value, at) => !isFirst(value, at)).map((value) => line(value, false))}
    />
  )
}

type Line = {
  readonly name: string
  readonly label: string
  readonly count: number
  /** Of the most frequent value; null draws no bar. */
  readonly share: number | null
  readonly checked: boolean
}
type Lines = {
  readonly label: string
  readonly note: string
  readonly first: readonly Line[]
  readonly rest: readonly Line[]
}

/** The same for everybody who looks at the list, until a number changes. */
const Boxes = remembered(({ label, note, first, rest }: Lines) => (
  <fieldset class="facet">
    <legend>
      {label}
      {note && <small class="mut">{note}</small>}
    </legend>
    {first.map((line) => (
      <Value {...line} />
    ))}
    {rest.length > 0 && (
      <details>
        <summary>ほか{rest.length}</summary>
        {rest.map((line) => (
          <Value {...line} />
        ))}
      </details>
    )}
  </fieldset>
))

function Value(props: Line) {
  return (
    <label class="facet-value">
      <input type="checkbox" name={props.name} value="on" checked={props.checked} />
      <span>{props.label}</span>
      <span class="n">{props.count.toLocaleString('ja-JP')}</span>
      {props.share !== null && (
        <svg class="fbar" width="100%" height="3" aria-hidden="true">
          <rect width={`${(100 * props.share).toFixed(1)}%`} height="3" />
        </svg>
      )}
    </label>
  )
}
