import type { CsvColumn } from '#platform'
import { writtenChange, writtenNumber } from '#ui'
import { seriesCalled } from '../figures/rules.ts'
import { columnsOf, type MapMeasure } from '../map-measures/rules.ts'
import {
  type Country,
  editionsBehind,
  type Municipality,
  type Sought,
} from '../municipalities/rules.ts'
import { MARKS, type Mark } from '../reference/marks.ts'

/** A place's value on a map: a number, why there is none, or one of too few workers to be coloured. */
export type Mapped = {
  readonly value: number | null
  readonly mark: Mark | null
  /** A lower bound: never coloured and never ranked. */
  readonly partial: boolean
  /** Fewer than thirty workers: shown grey, 「少数のため参考」. */
  readonly few: boolean
  readonly shown: string
}

const FEW = 30

type Sum = { readonly value: number | null; readonly mark: Mark | null; readonly partial: boolean }

/** The sum over rows: as soon as one is withheld, at least this much; nothing known is nothing. */
function sumOf(country: Country, { series, period }: Sought, rows: readonly number[]): Sum {
  const { values, marks, partial } = country.column(series, period)
  let total = 0
  let mark: Mark | null = null
  let known = 0
  let bound = false
  for (const row of rows) {
    const value = values[row] ?? null
    if (value !== null) {
      total += value
      known += 1
    }
    // A figure that does not apply (－) is no gap in a sum; one that is withheld is.
    const missing = marks[row] ?? null
    if (missing !== null && (mark === null || missing === 'suppressed')) mark = missing
    bound ||= partial[row] === true || missing === 'suppressed'
  }
  if (known === 0) return { value: null, mark: mark ?? 'blank', partial: false }
  return { value: total, mark: null, partial: bound }
}

/** What a measure says of some municipalities together: of one, or of a prefecture's. */
export function mappedOf(country: Country, measure: MapMeasure, rows: readonly number[]): Mapped {
  const own = sumOf(country, measure.of, rows)
  const over = measure.over && sumOf(country, measure.over, rows)
  const none = (mark: Mark | null, shown: string): Mapped => ({
    value: null,
    mark,
    partial: false,
    few: false,
    shown,
  })
  if (own.value === null) return none(own.mark, own.mark ? MARKS[own.mark].shown : '—')
  const partial = own.partial || over?.partial === true
  if (measure.as === 'count') {
    const shown = writtenNumber(own.value, measure.digits)
    return {
      ...own,
      partial,
      few: false,
      shown: partial ? `${shown}以上（一部秘匿）` : shown,
    }
  }
  if (!over?.value || partial) return none('unknown', partial ? '一部秘匿' : '計算できません')
  const value = ratioOf(country, measure, own.value / over.value)
  if (value === null) return none('unknown', '計算できません')
  const few = measure.as === 'quotient' && own.value < FEW
  const written = measure.as === 'change' ? writtenChange : writtenNumber
  const shown = written(value, measure.digits)
  return {
    value,
    mark: null,
    partial: false,
    few,
    shown: few ? `${shown}（少数のため参考）` : shown,
  }
}

function ratioOf(country: Country, { as, of, over }: MapMeasure, ratio: number): number | null {
  if (as === 'change') return (ratio - 1) * 100
  if (as === 'share') return ratio * 100
  const nation = country.column(of.series, of.period).nation
  const whole = over && country.column(over.series, over.period).nation
  return nation && whole ? ratio / (nation / whole) : null
}

export const isColoured = ({ value, partial, few }: Mapped) => value !== null && !partial && !few

/** 1 to 5 by quantiles, the lowest first; or why the place is not coloured. */
export type MapClass = 1 | 2 | 3 | 4 | 5 | 'few' | 'none'
export type Classes = { readonly breaks: readonly number[]; readonly of: (one: Mapped) => MapClass }

const CLASSES = [1, 2, 3, 4, 5] as const

/** Quantile classes: as many places in each as their values allow. */
export function classesOf(all: readonly Mapped[]): Classes {
  const sorted = all
    .filter(isColoured)
    .map(({ value }) => value ?? 0)
    .sort((one, other) => one - other)
  const breaks = [1, 2, 3, 4].map((n) => sorted[Math.floor((n * sorted.length) / 5)] ?? 0)
  return {
    breaks: sorted.length === 0 ? [] : [sorted[0] ?? 0, ...breaks, sorted.at(-1) ?? 0],
    of: (one) => {
      if (one.value === null || one.partial) return 'none'
      if (one.few) return 'few'
      const value = one.value
      return CLASSES[breaks.filter((from) => value >= from).length] ?? 5
    },
  }
}

export type MapRow = { readonly place: Municipality; readonly mapped: Mapped }

/** Every municipality, or those of a prefecture, with its value; the country's order. */
export function rowsOf(country: Country, measure: MapMeasure, prefecture = ''): MapRow[] {
  return country.places.flatMap((place, row) =>
    prefecture === '' || place.prefecture === prefecture
      ? [{ place, mapped: mappedOf(country, measure, [row]) }]
      : [],
  )
}

/** The prefectures in their order, each with its municipalities taken together. */
export function prefecturesOf(country: Country, measure: MapMeasure) {
  const rows = new Map<string, number[]>()
  for (const [row, { prefecture }] of country.places.entries()) {
    rows.set(prefecture, [...(rows.get(prefecture) ?? []), row])
  }
  return [...rows].map(([name, of]) => ({
    name,
    count: of.length,
    mapped: mappedOf(country, measure, of),
  }))
}

/** The source line of a map. */
export function sourceOf(country: Country, measure: MapMeasure): string {
  const columns = columnsOf(measure)
  const surveys = [...new Set(columns.map(({ series }) => seriesCalled(series).survey))]
  const used = editionsBehind(country, columns)
  const editions = country.editions.filter(({ code }) => used.includes(code))
  const { coverage } = seriesCalled(measure.of.series)
  return `${surveys.join('、')}（${editions.map(({ label }) => label).join('・')}）。${coverage}。`
}

export const caveatsOf = ({ of }: MapMeasure): readonly string[] => seriesCalled(of.series).caveats

/** The file behind a map, in the columns of every file of the observatory. */
export function mapFileColumns(country: Country, measure: MapMeasure): CsvColumn<MapRow>[] {
  const source = sourceOf(country, measure)
  const { editionOf, edition } = country.column(measure.of.series, measure.of.period)
  const labels = new Map(country.editions.map(({ code, label }) => [code, label]))
  const labelAt = (code: string) => {
    const from = editionOf[country.rowOf.get(code) ?? -1] || edition
    return labels.get(from) ?? from
  }
  const caveats = caveatsOf(measure).join(' ')
  return [
    { head: '系列ID', cell: () => measure.key },
    { head: '系列名', cell: () => measure.label },
    { head: '地域コード', cell: ({ place }) => place.code },
    { head: '地域名', cell: ({ place }) => `${place.prefecture}${place.name}` },
    { head: '時点', cell: () => String(measure.of.period) },
    { head: '値', cell: ({ mapped }) => mapped.value },
    { head: '欠測記号', cell: ({ mapped }) => mapped.mark ?? '' },
    { head: '単位', cell: () => measure.unit },
    { head: '出典', cell: () => source },
    { head: '版', cell: ({ place }) => labelAt(place.code) },
    {
      head: '注意',
      cell: ({ mapped }) =>
        [
          ...(mapped.partial ? ['値は下限（一部秘匿）'] : []),
          ...(mapped.few ? ['従業者30人未満、少数のため参考'] : []),
          caveats,
        ].join(' '),
    },
  ]
}
