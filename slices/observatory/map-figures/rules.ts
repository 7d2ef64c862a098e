import { broken, type Ruling } from '#platform'
import { writtenNumber } from '#ui'
import { PREFECTURES } from '../areas/rules.ts'
import { type FigureValue, lastDay, type StatFigure, seriesCalled } from '../figures/rules.ts'
import { columnsOf, type MapMeasure, measureCalled } from '../map-measures/rules.ts'
import {
  caveatsOf,
  isColoured,
  type Mapped,
  type MapRow,
  prefecturesOf,
  rowsOf,
  sourceOf,
} from '../maps/rules.ts'
import { type Country, editionsBehind } from '../municipalities/rules.ts'
import { periodEndOf } from '../reference/series.ts'

/** What is asked for: a measure, and a prefecture or the whole country. */
export type Asked = { readonly measure: MapMeasure; readonly prefecture: string }

export const prefectureAsked = (typed: string | undefined): string =>
  PREFECTURES.find((name) => name === typed) ?? ''

/** What an address asks for; nothing asked is the first measure of the whole country. */
export const askedFrom = (typed: Readonly<Record<string, string | undefined>>): Asked => ({
  measure: measureCalled(typed.measure),
  prefecture: prefectureAsked(typed.prefecture),
})

export type DrawnAs = 'areas' | 'tiles'

/** The finding of a map: the highest, and how many have no number. */
export function findingOf(rows: readonly MapRow[], { measure, prefecture }: Asked): string {
  const coloured = rows.filter(({ mapped }) => isColoured(mapped))
  const [top] = [...coloured].sort(
    (one, other) => (other.mapped.value ?? 0) - (one.mapped.value ?? 0),
  )
  const where = prefecture === '' ? '全国' : prefecture
  if (!top) return `${where}の${measure.label}は、示せる数字がありません`
  const name = prefecture === '' ? `${top.place.prefecture}${top.place.name}` : top.place.name
  return `${measure.label}が${where}で最も高いのは${name}（${top.mapped.shown}${measure.unit}）`
}

/** As above, of prefectures, whose municipalities are taken together. */
export function findingOfPrefectures(
  prefectures: readonly { readonly name: string; readonly mapped: Mapped }[],
  measure: MapMeasure,
): string {
  const [top] = prefectures
    .filter(({ mapped }) => isColoured(mapped))
    .sort((one, other) => (other.mapped.value ?? 0) - (one.mapped.value ?? 0))
  return top
    ? `${measure.label}が最も高いのは${top.name}（${top.mapped.shown}${measure.unit}）`
    : `${measure.label}は、都道府県ごとには示せません（市区町村に秘匿があるため）`
}

/** What is not coloured, counted; a place without a number is neither low nor zero. */
export function gapsSaid(rows: readonly MapRow[]): string[] {
  const none = rows.filter(({ mapped }) => mapped.value === null || mapped.partial).length
  const few = rows.filter(({ mapped }) => mapped.few).length
  return [
    `${writtenNumber(rows.length)}市区町村のうち${writtenNumber(rows.length - none - few)}を五つの階級に分けています（各階級の数がほぼ同じ）。`,
    ...(none > 0 ? [`秘匿・不詳の${writtenNumber(none)}は斜線です。`] : []),
    ...(few > 0 ? [`従業者30人未満の${writtenNumber(few)}は灰色です（少数のため参考）。`] : []),
  ]
}

/** As many bars as a card bears; its table has all. */
const MOST_BARS = 12

type Place = { readonly code: string; readonly name: string; readonly mapped: Mapped }

const placeOf =
  (withPrefecture: boolean) =>
  ({ place, mapped }: MapRow): Place => ({
    code: place.code,
    name: withPrefecture ? `${place.prefecture}${place.name}` : place.name,
    mapped,
  })

const highest = (places: readonly Place[]): Place[] =>
  places
    .filter(({ mapped }) => isColoured(mapped))
    .sort((one, other) => (other.mapped.value ?? 0) - (one.mapped.value ?? 0))

/** 都道府県コード with 000, as the country's codes write a prefecture as a whole. */
export const codeOfPrefecture = (name: string): string =>
  `${String(PREFECTURES.indexOf(name) + 1).padStart(2, '0')}000`

/**
 * A map as a figure that can be frozen: the prefectures of the country, or the municipalities of one,
 * never all 1,741. A map of the country in areas speaks of a municipality, which then stands first.
 * @param home the place on whose page the card is listed; '' for the one that the finding names
 * @returns null where nothing of it is coloured
 */
export function mapFigure(
  country: Country,
  asked: Asked,
  drawn: DrawnAs,
  home: string,
): StatFigure | null {
  const { measure, prefecture } = asked
  const rows = rowsOf(country, measure, prefecture)
  const prefectures = prefecturesOf(country, measure)
  const whole = prefectures.map(({ name, mapped }) => ({
    code: codeOfPrefecture(name),
    name,
    mapped,
  }))
  const isCountry = prefecture === ''
  const ofPrefectures = isCountry && drawn === 'tiles'
  const [first] = highest(rows.map(placeOf(isCountry)))
  if (!first || (ofPrefectures && highest(whole).length === 0)) return null
  const named = isCountry && drawn === 'areas' ? [first] : []
  const places = isCountry ? [...named, ...whole] : rows.map(placeOf(false))
  const finding = ofPrefectures
    ? findingOfPrefectures(prefectures, measure)
    : findingOf(rows, asked)
  const columns = columnsOf(measure)
  const editions = editionsBehind(country, columns)
  const used = country.editions.filter(({ code }) => editions.includes(code))
  const bars = highest(isCountry ? whole : places).slice(0, MOST_BARS)
  return {
    figure: 'map',
    areaCode: home === '' ? first.code : home,
    areaName: isCountry ? '全国' : prefecture,
    finding,
    subtitle: `${measure.label}（${measure.unit}）。図は${isCountry ? '都道府県' : '市区町村'}を高い順に${bars.length}、表はすべて`,
    source: sourceOf(country, measure),
    caveats: [
      ...(isCountry ? ['都道府県の値は、市区町村をまとめた値です。'] : []),
      ...(ofPrefectures ? [] : gapsSaid(rows)),
      ...caveatsOf(measure),
    ],
    drawing: {
      kind: 'bars',
      digits: measure.digits,
      rows: bars.map(({ code, name, mapped }) => ({
        label: name,
        value: mapped.value,
        strong: code === home,
      })),
    },
    table: {
      head: [isCountry ? '都道府県' : '市区町村', `値（${measure.unit}）`],
      rows: places.map(({ name, mapped }) => [name, mapped.shown]),
    },
    values: places.map((place) => mappedValue(place, country, measure)),
    series: [...new Set(columns.map(({ series }) => series))],
    editions: used.map(({ code }) => code),
    endsOn: lastDay(columns.map(({ series, period }) => periodEndOf(seriesCalled(series), period))),
    availableOn: lastDay(used.map(({ publishedOn }) => publishedOn)),
    statement: `${ofPrefectures ? '都道府県のうち、' : ''}${finding}。`,
  }
}

function mappedValue(
  { code, name, mapped }: Place,
  country: Country,
  measure: MapMeasure,
): FigureValue {
  const { series, period } = measure.of
  const { edition, editionOf } = country.column(series, period)
  const from = measure.as === 'change' && measure.over ? `${measure.over.period}-` : ''
  return {
    series: measure.key,
    label: measure.label,
    areaCode: code,
    areaName: name,
    period: `${from}${period}`,
    value: mapped.value,
    mark: mapped.mark,
    partial: mapped.partial,
    unit: measure.unit,
    edition: editionOf[country.rowOf.get(code) ?? -1] || edition,
  }
}

export function theMapHasANumber(figure: StatFigure | null): Ruling {
  return (
    figure !== null ||
    broken('この地図には、示せる数字がありません（秘匿・不詳のため）。ほかの指標を選んでください。')
  )
}
